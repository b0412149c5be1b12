A fallback import in a try is decided anew when it is edited.
tags: cold
--- file slow.py
def price():
    return "slow"
--- file shop.py
try:
    from fast_that_is_nowhere import price
except ImportError:
    price = None
--- hold
import shop
--- replace shop.py
-     price = None
+     from slow import price
--- expect
assert shop.price() == "slow"
