Of two definitions of one name the last one is live, whichever is edited.
tags: cold
--- file shop.py
def price():
    return "first"


def price():
    return "second"
--- hold
from shop import price
--- replace shop.py
-     return "first"
+     return "first, edited"
...
-     return "second"
+     return "second, edited"
--- expect
assert price() == "second, edited"
