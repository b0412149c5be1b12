What a function reads from the environment under a statement is used by the statement.
tags: cold
--- file boot.py
import os
os.environ.setdefault("HMR_STORY_LEVEL", "1")
os.environ["HMR_STORY_LEVEL"] = "1"
--- file conf.py
from os import getenv
def setting(name, default):
    return int(getenv("HMR_STORY_" + name, default))
--- file app.py
import boot
from conf import setting
LEVEL = setting("LEVEL", "0")
--- hold
import app
--- replace boot.py
- os.environ["HMR_STORY_LEVEL"] = "1"
+ os.environ["HMR_STORY_LEVEL"] = "2"
--- expect
assert app.LEVEL == 2
