An overload that is added to a function before the last one leaves the function what it was, for those who hold it.
tags: cold
--- file shop.py
from typing import overload


@overload
def price(n: int) -> int: ...


def price(n):
    if n:
        return n * 2
    return 0
--- hold
import shop
held = shop.price
--- replace shop.py
- def price(n: int) -> int: ...
+ def price(n: int) -> int: ...
+
+
+ @overload
+ def price(n: str) -> str:
+     # in words
+     ...
...
-     return 0
+     return 1
--- expect
assert held(0) == 1
assert shop.price(3) == 6
assert held(3) == 6
assert shop.price is held
