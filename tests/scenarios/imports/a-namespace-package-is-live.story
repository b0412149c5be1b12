A module in a folder without __init__ is live.
tags: cold
--- file space/shop.py
def price():
    return 1
--- hold
from space.shop import price
--- replace space/shop.py
-     return 1
+     return 2
--- expect
assert price() == 2
