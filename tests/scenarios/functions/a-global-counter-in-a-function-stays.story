A function edited between two counts goes on counting.
--- file shop.py
COUNT = 0


def tick():
    global COUNT
    COUNT += 1
    return COUNT
--- hold
from shop import tick
tick(), tick()
--- replace shop.py
-     COUNT += 1
+     COUNT += 10
--- expect
assert tick() == 12
