A statement that a cache answered uses the cached function as much as the one that filled it.
imported: after
tags: cold
--- file shop.py
from functools import cache

def rate():
    return 2

@cache
def rates():
    return {"rate": rate()}

FUNCS = [rates]
FIRST = rates()["rate"]
SECOND = rates()["rate"] + 1
--- hold
import shop
--- replace shop.py
-     return 2
+     return 3
--- expect
assert shop.FIRST == 3
assert shop.SECOND == 4
