What is read from the environment follows an edit of the file that filled it.
tags: cold
imported: after
--- file boot.py
import os
from pathlib import Path
def load():
    for line in Path(__file__).with_name("settings.env").read_text().splitlines():
        key, _, value = line.partition("=")
        os.environ[key] = value
load()
--- file settings.env
HMR_STORY_A=1
HMR_STORY_B=1
--- file app.py
import os
import boot
A = os.environ.get("HMR_STORY_A")
B = os.environ.get("HMR_STORY_B")
--- hold
import app
--- edit settings.env
HMR_STORY_A=1
HMR_STORY_B=2
--- expect
assert (app.A, app.B) == ("1", "2")
