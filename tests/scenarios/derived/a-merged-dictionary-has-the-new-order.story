What a merged dictionary gives has the order of the new source.
tags: cold
--- file app.py
A = {"x": 1, "y": 2}
B = {"z": 3}
ALL = {**A, **B}
KEYS = list(ALL)
--- hold
import app
--- replace app.py
- A = {"x": 1, "y": 2}
+ A = {"y": 2, "x": 1}
--- expect
assert list(app.A) == ["y", "x"]
assert list(app.ALL) == ["y", "x", "z"]
assert app.KEYS == ["y", "x", "z"]
