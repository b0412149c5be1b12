Two changed constants in two modules are seen together, never one without the other.
--- file low.py
LOW = 1
--- file high.py
HIGH = 2
--- file shop.py
from high import HIGH
from low import LOW

SEEN = []


def span(low, high):
    SEEN.append((low, high))
    return high - low


SPAN = span(LOW, HIGH)
--- hold
import shop
shop.SEEN.clear()
--- replace low.py
- LOW = 1
+ LOW = 10
--- replace high.py
- HIGH = 2
+ HIGH = 20
--- expect
assert shop.SPAN == 10
assert shop.SEEN == [(10, 20)]
