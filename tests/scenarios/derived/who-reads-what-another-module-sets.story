Who reads what one module sets in another follows an edit there.
tags: cold
--- file base.py
LIMIT = 1
--- file patch.py
import base
base.LIMIT = 5
--- file use.py
import base, patch
LIMIT = base.LIMIT * 2
def get():
    return base.LIMIT
TABLE = [get()]
--- hold
import use
--- replace patch.py
- base.LIMIT = 5
+ base.LIMIT = 6
--- expect
assert use.LIMIT == 12
assert use.TABLE == [6]
