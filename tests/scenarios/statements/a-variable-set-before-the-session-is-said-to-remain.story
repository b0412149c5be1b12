Who knows what a variable of the environment was before a line set it, unobserved: it stays, and is said to.
imported: before
tags: still
--- file setup.py
import os
os.environ["STORY_BEFORE"] = "1"
LIMIT = 1
--- hold
import os, setup
--- replace setup.py
- os.environ["STORY_BEFORE"] = "1"
--- expect
assert os.environ.pop("STORY_BEFORE") == "1"
--- report
assert [item.code for item in report.stale] == ["HMR112"]
