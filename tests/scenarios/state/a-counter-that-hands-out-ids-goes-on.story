A counter that import-time code moves on is not set back where a number was handed out since.
tags: once
--- file ids.py
from itertools import count
counter = count(1)
A = ("a", next(counter))
B = ("b", next(counter))
--- hold
import ids
taken = next(ids.counter)
--- replace ids.py
- A = ("a", next(counter))
+ A = ("aa", next(counter))
--- expect
assert ids.A == ("aa", 4)
assert ids.B == ("b", 2)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "ids:A")]
