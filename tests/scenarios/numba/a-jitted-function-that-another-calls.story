A compiled function that calls an edited compiled function runs its new body.
needs: numba
--- file fast.py
from numba import njit

@njit
def inner(n):
    return n + 1

@njit
def outer(n):
    return inner(n) * 10
--- hold
import fast
assert fast.outer(1) == 20
--- replace fast.py
-     return n + 1
+     return n + 2
--- expect
assert fast.outer(1) == 30
