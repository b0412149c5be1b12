An import runs again since a line needs one of its names; another one, bound anew below, stays so.
tags: cold
--- file conf.py
RATE = 1
def rate(number):
    return RATE + number
size = 2
--- file shop.py
from conf import rate, size
TOTAL = rate(2)
class rate:
    number = 5
size = len([0, 1, 2])
--- hold
import shop
--- replace conf.py
- RATE = 1
+ RATE = 10
--- expect
assert shop.TOTAL == 12, shop.TOTAL
assert shop.size == 3, shop.size
assert shop.rate.number == 5
