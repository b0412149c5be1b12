A branch that is not taken any more leaves its name with the value that the statement above it gives.
tags: cold
--- file config.py
DEBUG = True
--- file app.py
from config import DEBUG
LEVEL = NAME = 1
if DEBUG:
    LEVEL = 2
--- hold
import app
--- edit config.py
DEBUG = False
--- expect
assert (app.LEVEL, app.NAME) == (1, 1)
