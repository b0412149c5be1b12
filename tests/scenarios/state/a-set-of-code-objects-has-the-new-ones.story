A module that keeps functions' code objects keeps those that the functions have now.
tags: cold
--- file marks.py
INTERNAL = set()
NAMES = {}

def internal(function):
    INTERNAL.add(function.__code__)
    NAMES[function.__code__] = function.__name__
    return function
--- file shop.py
from marks import internal

@internal
def price(n):
    return n

@internal
def tax(n):
    return n / 10

@internal
def total(n):
    return n
--- hold
from marks import INTERNAL, NAMES
import shop
from shop import price, tax
--- replace shop.py
- @internal
- def price(n):
-     return n
+ @internal
+ def price(n):
+     """Give a price."""
+     return n * 2
...
- 
- @internal
- def total(n):
-     return n
--- expect
assert price(1) == 2
assert price.__code__ in INTERNAL and tax.__code__ in INTERNAL and len(INTERNAL) == 2
assert [NAMES[function.__code__] for function in (price, tax)] == ["price", "tax"]
--- replace shop.py
- @internal
- def tax(n):
-     return n / 10
+ 
+ @internal
+ def tax(n: int):
+     return n / 5
--- expect
assert price.__code__ in INTERNAL and tax.__code__ in INTERNAL and len(INTERNAL) == 2
