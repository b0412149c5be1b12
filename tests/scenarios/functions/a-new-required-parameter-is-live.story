A held function takes the new signature, and inspect shows it.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
import inspect
from shop import price
--- replace shop.py
- def price(n):
-     return n
+ def price(n, rate, *rest, **named):
+     return n * rate, rest, named
--- expect
assert price(2, 3, 4, x=5) == (6, (4,), {"x": 5})
assert str(inspect.signature(price)) == "(n, rate, *rest, **named)"
