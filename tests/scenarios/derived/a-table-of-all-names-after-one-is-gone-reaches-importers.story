A table of a module's names, made again after one of them went, reaches those who import it.
tags: cold
--- file base.py
def nice():
    return 1
--- file names.py
from base import nice
NAMES = sorted(name for name in globals() if name[0] == "n")
--- file app.py
from names import NAMES
if NAMES:
    ROWS = [name for name in NAMES]
    ROWS.append("end")
COUNT = len(ROWS)
--- hold
import app
--- edit base.py
def nicer():
    return 1
--- edit names.py
from base import nicer
NAMES = sorted(name for name in globals() if name[0] == "n")
--- expect
assert app.NAMES == ["nicer"] and app.ROWS == ["nicer", "end"] and app.COUNT == 2
