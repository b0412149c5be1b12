HMR108: a value that the program set itself is kept through a recomputation, which is said.
--- file limits.py
BASE = 10
LIMIT = BASE * 2
--- hold
import limits
limits.LIMIT = 1000
--- replace limits.py
- BASE = 10
+ BASE = 11
--- expect
assert (limits.BASE, limits.LIMIT) == (11, 1000)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR108", "limits:LIMIT")]
