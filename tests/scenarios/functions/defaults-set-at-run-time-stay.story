Defaults that the program set stay when the body is edited.
imported: after
--- file shop.py
def price(n, rate=2):
    return n * rate
--- hold
from shop import price
price.__defaults__ = (10,)
--- replace shop.py
-     return n * rate
+     return n * rate + 1
--- expect
assert price(2) == 21
