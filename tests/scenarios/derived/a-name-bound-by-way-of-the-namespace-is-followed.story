A name that is bound by way of the module's namespace is followed, and goes with its statement.
tags: cold
--- file base.py
RATE = 2
globals()["LIMIT"] = RATE * 2
globals()["GONE"] = 1
globals()["COUNT"] = 1
globals()["COUNT"] += RATE
TOTAL = LIMIT + 1
AGAIN = globals()["LIMIT"] + 2
def told():
    return LIMIT
--- file user.py
from base import LIMIT
import base
DOUBLE = LIMIT * 2
OTHER = base.COUNT
--- hold
import base, user
--- replace base.py
- RATE = 2
+ RATE = 3
...
- globals()["GONE"] = 1
+ pass
--- expect
assert base.LIMIT == base.told() == 6, base.LIMIT
assert base.TOTAL == 7, base.TOTAL
assert base.AGAIN == 8
assert base.COUNT == 4, base.COUNT
assert (user.LIMIT, user.DOUBLE, user.OTHER) == (6, 12, 4)
assert not hasattr(base, "GONE")
--- replace base.py
- globals()["LIMIT"] = RATE * 2
+ globals()["LIMIT"] = RATE * 3
--- expect
assert (base.LIMIT, base.TOTAL, user.DOUBLE) == (9, 10, 18)
