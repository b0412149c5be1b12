Names that only the branch bound that is not taken any more are gone.
tags: cold
--- file shop.py
DEBUG = True
if DEBUG:
    TRACE = []
else:
    LEVEL = "info"
--- hold
import shop
--- replace shop.py
- DEBUG = True
+ DEBUG = False
--- expect
assert shop.LEVEL == "info"
assert not hasattr(shop, "TRACE")
