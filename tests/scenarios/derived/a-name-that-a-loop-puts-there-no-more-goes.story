A name that a loop has put into its module goes when it puts it there no more, for star-imports too.
tags: cold
imported: after
--- file codes.py
NAMES = ["OK", "BAD", "UGLY"]
for n, name in enumerate(NAMES, 1):
    globals()[f"CODE_{name}"] = n
--- file shop.py
import codes
from codes import *

HAS = hasattr(codes, "CODE_UGLY")
try:
    WORST = CODE_UGLY
except NameError:
    WORST = None
--- hold
import codes, shop
--- replace codes.py
- NAMES = ["OK", "BAD", "UGLY"]
+ NAMES = ["OK", "BAD"]
--- expect
assert not hasattr(codes, "CODE_UGLY") and not hasattr(shop, "CODE_UGLY")
assert (shop.HAS, shop.WORST, codes.CODE_BAD) == (False, None, 2)
--- report
assert report.ok and report.stale == ()
--- replace codes.py
- for n, name in enumerate(NAMES, 1):
-     globals()[f"CODE_{name}"] = n
+ CODE_OK = 7
--- expect
assert codes.CODE_OK == shop.CODE_OK == 7
assert not hasattr(codes, "CODE_BAD") and not hasattr(shop, "CODE_BAD")
--- report
assert report.ok and report.stale == ()
