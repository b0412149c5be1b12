What alters another module's table by an operator (`CODES |= ...`) goes on from it as it was made, not from what it had added itself.
tags: cold
--- file tables.py
CODES = {"a": 1}
NAMES = ["x"]
FLAGS = 1
--- file tea.py
import tables
from tables import CODES, NAMES

CODES |= {"b": 2}
NAMES += ["y"]
NAMES += ["z"]
tables.FLAGS |= 2
--- file app.py
import tea
from tables import CODES, FLAGS, NAMES

KEYS = sorted(CODES)
ALL = ",".join(NAMES)
BITS = FLAGS
--- hold
import app
from tables import CODES, NAMES
kept = [CODES, NAMES]
--- replace tea.py
- CODES |= {"b": 2}
+ CODES |= {"c": 3, "d": 4}
--- expect
assert app.KEYS == ["a", "c", "d"]
assert app.ALL == "x,y,z"
assert kept[0] is app.CODES
assert kept[1] is app.NAMES
--- replace tea.py
- NAMES += ["y"]
+ NAMES += ["yy"]
...
- tables.FLAGS |= 2
+ tables.FLAGS |= 4
--- expect
assert app.ALL == "x,yy,z"
assert app.BITS == 5
assert kept == [{"a": 1, "c": 3, "d": 4}, ["x", "yy", "z"]]
--- replace tea.py
- NAMES += ["yy"]
- NAMES += ["z"]
+ NAMES += ["z"]
--- expect
assert app.ALL == "x,z"
--- report
assert report.ok
assert report.stale == ()
