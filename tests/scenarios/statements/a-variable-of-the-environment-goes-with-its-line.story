A line that set a variable of the environment is gone: so is the variable, and nothing remains to be said.
imported: after
tags: cold
--- file setup.py
import os
os.environ["STORY_OF_A_VARIABLE"] = "1"
LIMIT = 1
--- hold
import os, setup
--- replace setup.py
- os.environ["STORY_OF_A_VARIABLE"] = "1"
--- expect
assert "STORY_OF_A_VARIABLE" not in os.environ
assert setup.LIMIT == 1
--- report
assert report.stale == ()
