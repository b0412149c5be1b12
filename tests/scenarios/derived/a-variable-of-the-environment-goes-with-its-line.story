A variable of the environment that a line had set is as it was before when the line goes.
tags: cold
imported: after
--- file boot.py
import os
os.environ["HMR_STORY_GONE"] = "1"
os.environ["HMR_STORY_STAYS"] = "1"
--- file app.py
import os
import boot
GONE = os.environ.get("HMR_STORY_GONE", "nothing")
STAYS = os.environ.get("HMR_STORY_STAYS", "nothing")
--- hold
import os
os.environ.pop("HMR_STORY_GONE", None)
import app
--- replace boot.py
- os.environ["HMR_STORY_GONE"] = "1"
--- expect
assert app.GONE == "nothing"
assert app.STAYS == "1"
--- report
assert report.stale == ()
