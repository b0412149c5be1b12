A constant that compiled code has frozen in is live in it.
needs: numba
--- file fast.py
from numba import njit

FACTOR = 2

@njit
def scaled(n):
    return n * FACTOR
--- hold
import fast
assert fast.scaled(3) == 6
--- replace fast.py
- FACTOR = 2
+ FACTOR = 5
--- expect
assert fast.scaled(3) == 15
