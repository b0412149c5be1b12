A function that numba compiles is added, and one that goes is gone; who calls it is compiled anew.
needs: numba
tags: cold
--- file fast.py
from numba import njit

@njit
def twice(n):
    return n * 2

@njit
def price(n):
    return twice(n) + 1
--- hold
import fast
held = fast.price
held(3)
--- replace fast.py
- @njit
- def twice(n):
-     return n * 2
- 
+ @njit
+ def thrice(n):
+     return n * 3
+ 
...
-     return twice(n) + 1
+     return thrice(n) + 1
--- expect
assert held(3) == 10
assert not hasattr(fast, "twice")
assert fast.thrice(2) == 6
