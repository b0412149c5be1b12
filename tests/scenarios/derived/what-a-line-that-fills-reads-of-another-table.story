A line that puts the size of another table into a list does so again with what stood above it.
tags: cold
--- file rates.py
TABLE = {}
SIZES = []
--- file shop.py
import contextlib
from rates import *
with contextlib.suppress(KeyError):
    del TABLE["gone"]
SIZES.append(len(TABLE))
def put(key, value=1):
    TABLE[key] = value
SIZES.append(2)
put("p")
--- hold
import rates, shop
--- replace shop.py
- SIZES.append(2)
+ SIZES.append(3)
--- expect
assert rates.SIZES == [0, 3], rates.SIZES
assert rates.TABLE == {"p": 1}
