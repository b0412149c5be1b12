A compiled function that gets another parameter takes it, or the report says that it does not.
needs: numba
--- file fast.py
from numba import njit

@njit
def twice(n):
    return n * 2
--- hold
import fast
assert fast.twice(3) == 6
--- replace fast.py
- def twice(n):
-     return n * 2
+ def twice(n, m):
+     return n * m
--- expect
assert fast.twice.py_func(3, 4) == 12
--- report
codes = [item.code for item in report.stale]
assert codes == ["HMR111"] or fast.twice(3, 4) == 12
