A class that a moved function makes has the line where it stands now.
needs: python>=3.13
tags: cold
--- file shapes.py
def make():
    class Round:
        def area(self):
            return 3
    return Round
--- hold
from shapes import make
--- edit shapes.py
# One.
# Two.
def make():
    class Round:
        def area(self):
            return 3
    return Round
--- expect
assert make().__firstlineno__ == 4
assert make().area.__code__.co_firstlineno == 5
