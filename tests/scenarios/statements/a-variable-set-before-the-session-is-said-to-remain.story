A variable of the environment that was set before the session, and is set no more, is said to remain.
imported: before
tags: still
--- file setup.py
import os

os.environ["STORY_OF_A_VARIABLE"] = "1"
--- hold
import os, setup
--- replace setup.py
- os.environ["STORY_OF_A_VARIABLE"] = "1"
+ NAME = "x"
--- expect
assert os.environ.pop("STORY_OF_A_VARIABLE") == "1"
--- report
assert [item.code for item in report.stale] == ["HMR112"]
