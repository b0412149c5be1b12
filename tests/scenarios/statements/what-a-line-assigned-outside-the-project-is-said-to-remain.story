What a line that is gone had set outside the project, or on an object, is said to be there still.
tags: still
--- file setup.py
import json

class Thing:
    pass

thing = Thing()
json.story_of_a_line = 5
thing.size = 3
--- hold
import json, setup
--- replace setup.py
- json.story_of_a_line = 5
- thing.size = 3
--- expect
assert json.__dict__.pop("story_of_a_line") == 5
assert setup.thing.size == 3
--- report
assert [item.code for item in report.stale] == ["HMR112"] * 2
