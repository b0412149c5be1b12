What a line that is gone had set outside the project, or on an object, is said to be there still.
tags: still
--- file setup.py
import json
import os

class Thing:
    pass

thing = Thing()
os.environ["STORY_OF_A_LINE"] = "1"
json.story_of_a_line = 5
thing.size = 3
--- hold
import json, os, setup
--- replace setup.py
- os.environ["STORY_OF_A_LINE"] = "1"
- json.story_of_a_line = 5
- thing.size = 3
--- expect
assert os.environ.pop("STORY_OF_A_LINE") == "1"
assert json.__dict__.pop("story_of_a_line") == 5
assert setup.thing.size == 3
--- report
assert [item.code for item in report.stale] == ["HMR112"] * 3
