Of two lambdas in one line the one that is edited is the one that changes.
tags: cold
--- file a.py
FS = [lambda x: x, lambda x: x * 2]
--- hold
import a
f1 = a.FS[1]
--- edit a.py
FS = [lambda x: x + 1, lambda x: x * 2]
--- expect
assert f1(2) == 4
assert a.FS[0](2) == 3
--- edit a.py
FS = [lambda x: x + 1, lambda x: x * 3]
--- expect
assert f1(2) == 6
assert a.FS[0](2) == 3
