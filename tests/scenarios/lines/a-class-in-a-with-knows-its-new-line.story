A class that stands inside of another statement is told its new first line.
needs: python>=3.13
tags: cold
--- file shapes.py
import contextlib
with contextlib.nullcontext():
    class Round:
        class Inner:
            pass
        def area(self):
            return 3
    SIZE = 1
--- hold
import shapes
--- edit shapes.py
import contextlib


with contextlib.nullcontext():
    SIZE = 2
    class Round:
        class Inner:
            pass
        def area(self):
            return 3
--- expect
assert shapes.Round.__firstlineno__ == 6
assert shapes.Round.Inner.__firstlineno__ == 7
--- edit shapes.py
import contextlib
try:
    class Round:
        class Inner:
            pass
        def area(self):
            return 3
finally:
    SIZE = 2
--- expect
assert shapes.Round.__firstlineno__ == 3
assert shapes.Round.Inner.__firstlineno__ == 4
