A constant follows its edit around a circle of imports.
tags: cold
--- file left.py
RATE = 2
import right


def price():
    return RATE, right.DOUBLE
--- file right.py
import left

DOUBLE = left.RATE * 2
--- hold
import left
import right
--- replace left.py
- RATE = 2
+ RATE = 3
--- expect
assert left.price() == (3, 6)
