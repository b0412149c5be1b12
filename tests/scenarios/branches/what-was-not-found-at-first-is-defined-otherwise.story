Where what a `try` imports is not there, its handler's function is the live one until the module comes.
--- file shop/__init__.py
--- file shop/till.py
try:
    from shop._fast import price
except ImportError:

    def price(n, tax=1):
        return n + tax


def total(n):
    return price(n) * 10
--- hold
import shop.till
from shop.till import total
--- replace shop/till.py
-     def price(n, tax=1):
+     def price(n, tax=2):
--- expect
assert total(1) == 30 and shop.till.price.__defaults__ == (2,)
--- edit shop/_fast.py
def price(n):
    return -n
--- expect
assert total(1) == -10
--- replace shop/till.py
-     def price(n, tax=2):
+     def price(n, tax=3):
--- expect
assert total(1) == -10 and shop.till.price.__module__ == "shop._fast"
--- replace shop/_fast.py
-     return -n
+     return -2 * n
--- expect
assert total(1) == -20
