A statement that reads a name which is bound again below meets what the name meant at its turn.
tags: cold
--- file sizes.py
SIZES = {"a": 1}
--- file rates.py
def rate(n):
    return n + 1
--- file shop.py
from rates import rate
from sizes import SIZES
PRICE = rate(2) if rate else 0
rate = [lambda n: n + len(SIZES), SIZES["a"]]
--- hold
import shop
--- replace sizes.py
- SIZES = {"a": 1}
+ SIZES = {"a": 4}
--- expect
assert shop.PRICE == 3
assert shop.rate[0](1) == 2
assert shop.rate[1] == 4
