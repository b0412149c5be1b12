A table that is made by a compiled function follows an edit of it.
needs: numba
--- file fast.py
from numba import njit

@njit
def twice(n):
    return n * 2

TABLE = [twice(n) for n in range(3)]
--- hold
import fast
--- replace fast.py
-     return n * 2
+     return n * 3
--- expect
assert fast.TABLE == [0, 3, 6]
