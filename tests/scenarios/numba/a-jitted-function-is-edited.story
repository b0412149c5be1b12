A function that numba has compiled runs its new body, or the report says that it does not.
needs: numba
--- file fast.py
from numba import njit

@njit
def twice(n):
    return n * 2
--- hold
import fast
held = fast.twice
assert held(3) == 6
--- replace fast.py
-     return n * 2
+     return n * 20
--- expect
assert fast.twice(3) == 60
assert held(3) == 60
