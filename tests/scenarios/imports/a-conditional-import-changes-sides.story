An import in a branch that is taken now takes the place of the other branch's.
tags: cold
--- file flags.py
FAST = False
--- file fast.py
def run():
    return "fast"
--- file slow.py
def run():
    return "slow"
--- file app.py
from flags import FAST
if FAST:
    from fast import run
else:
    from slow import run
NAME = run()
--- hold
import app
--- replace flags.py
- FAST = False
+ FAST = True
--- expect
assert app.run() == "fast"
assert app.NAME == "fast"
