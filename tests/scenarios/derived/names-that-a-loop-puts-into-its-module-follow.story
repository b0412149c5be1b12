Names that a loop puts into `globals()` are followed by who reads them, by whatever import.
tags: cold
--- file codes.py
NAMES = ["OK", "BAD"]
FIRST = 1
for n, name in enumerate(NAMES, FIRST):
    globals()[f"CODE_{name}"] = n
TOTAL = CODE_OK + CODE_BAD
--- file shop.py
import codes
from codes import CODE_OK

LIMIT = CODE_OK * 10
TABLE = {codes.CODE_BAD: "bad"}
--- file stars.py
from codes import *

DOUBLE = CODE_BAD * 2
--- hold
import codes, shop, stars
--- replace codes.py
- FIRST = 1
+ FIRST = 5
--- expect
assert (codes.CODE_OK, codes.CODE_BAD, codes.TOTAL) == (5, 6, 11)
assert (shop.CODE_OK, shop.LIMIT, shop.TABLE) == (5, 50, {6: "bad"})
assert (stars.CODE_OK, stars.DOUBLE) == (5, 12)
--- report
assert report.ok and report.stale == ()
--- replace codes.py
-     globals()[f"CODE_{name}"] = n
+     globals()[f"CODE_{name}"] = n * 2
--- expect
assert (codes.CODE_OK, codes.CODE_BAD, codes.TOTAL) == (10, 12, 22)
assert (shop.LIMIT, shop.TABLE, stars.DOUBLE) == (100, {12: "bad"}, 24)
