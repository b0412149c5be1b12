What a decorator put into a collection goes with the revision that failed.
tags: still
--- file marks.py
KNOWN = set()
BY_NAME = {}

def known(function):
    KNOWN.add(function.__code__)
    BY_NAME.setdefault(function.__name__, []).append(function)
    return function
--- file shop.py
from marks import known

@known
def price(n):
    return n
--- hold
from marks import BY_NAME, KNOWN
from shop import price
--- replace shop.py
- @known
- def price(n):
-     return n
+ @known
+ def price(n: float = 2.0):
+     return n
+ 
+ @known
+ def tax(n):
+     return n
+ 
+ 1 / 0
--- expect
assert KNOWN == {price.__code__}
assert BY_NAME == {"price": [price]}
--- report
assert not report.ok
