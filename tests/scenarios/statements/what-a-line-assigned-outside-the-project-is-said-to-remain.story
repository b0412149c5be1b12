What a line that is gone had set outside the project, or on an object, is said to be there still.
tags: still
--- file setup.py
import json
import string

class Thing:
    pass

thing = Thing()
vars(string)["story_of_a_line"] = "1"
json.story_of_a_line = 5
thing.size = 3
--- hold
import json, setup, string
--- replace setup.py
- vars(string)["story_of_a_line"] = "1"
- json.story_of_a_line = 5
- thing.size = 3
--- expect
assert string.__dict__.pop("story_of_a_line") == "1"
assert json.__dict__.pop("story_of_a_line") == 5
assert setup.thing.size == 3
--- report
assert [item.code for item in report.stale] == ["HMR112"] * 3
