A vectorized function whose loops are compiled keeps them, and that is said.
needs: numba
--- file fast.py
from numba import vectorize

@vectorize
def twice(n):
    return n * 2
--- hold
import fast, numpy
assert list(fast.twice(numpy.array([1, 2]))) == [2, 4]
--- replace fast.py
-     return n * 2
+     return n * 3
--- expect
assert fast.twice._dispatcher.py_func(2) == 6
--- report
assert [item.code for item in report.stale] == ["HMR111"]
