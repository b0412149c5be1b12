What a module reads from the environment follows an edit of the statement that sets it.
tags: cold
--- file boot.py
import os
os.environ["HMR_STORY_MODE"] = "test"
--- file app.py
import os
import boot
MODE = os.environ["HMR_STORY_MODE"]
LOUD = MODE.upper()
--- hold
import app
--- replace boot.py
- os.environ["HMR_STORY_MODE"] = "test"
+ os.environ["HMR_STORY_MODE"] = "live"
--- expect
assert app.MODE == "live"
assert app.LOUD == "LIVE"
