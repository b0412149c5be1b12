Names, functions and removals of a failed revision are all undone, in every module.
tags: still
--- file first.py
A = 1


def gone():
    return "still here"
--- file second.py
B = 1
--- hold
import first
import second
names = sorted(vars(first))
--- edit first.py
A = 2
ADDED = 3


def added():
    return 1
--- edit second.py
B = 1 // 0
--- expect
assert (first.A, second.B, first.gone()) == (1, 1, "still here")
assert not hasattr(first, "ADDED")
assert not hasattr(first, "added")
assert sorted(vars(first)) == names
--- report
assert not report.ok
