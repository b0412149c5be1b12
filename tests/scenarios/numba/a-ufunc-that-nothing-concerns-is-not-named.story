A compiled ufunc is named where what its loops were made from is edited, and not for another edit of its module.
needs: numba
--- file fast.py
from numba import njit, vectorize

RATE = 2
LIMIT = 5


@njit
def helper(n):
    return n + 1


@vectorize
def twice(n):
    return helper(n) * RATE


def other():
    return 1
--- hold
import fast, numpy
assert list(fast.twice(numpy.array([1, 2]))) == [4, 6]
--- replace fast.py
-     return 1
+     return 2
--- expect
assert fast.other() == 2
--- report
assert report.stale == ()
--- replace fast.py
- LIMIT = 5
+ LIMIT = 6
--- expect
assert fast.LIMIT == 6
--- report
assert report.stale == ()
--- replace fast.py
- RATE = 2
+ RATE = 3
--- expect
assert fast.RATE == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR111", "fast:twice")]
--- replace fast.py
-     return n + 1
+     return n + 2
--- expect
assert fast.helper(1) == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR111", "fast:twice")]
