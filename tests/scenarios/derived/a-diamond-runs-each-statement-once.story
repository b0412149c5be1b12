A statement that two changed inputs lead to runs once, after both.
--- file config.py
RATE = 1
--- file left.py
from config import RATE

LEFT = RATE + 1
--- file right.py
from config import RATE

RIGHT = RATE + 2
--- file shop.py
from left import LEFT
from right import RIGHT

LOG = [()]


def note(*values):
    LOG.append(values)
    return sum(values)


TOTAL = note(LEFT, RIGHT)
--- hold
import shop
--- replace config.py
- RATE = 1
+ RATE = 10
--- expect
assert shop.TOTAL == 23
assert shop.LOG == [(), (11, 12)], shop.LOG  # (what fills it has done so from the start)
