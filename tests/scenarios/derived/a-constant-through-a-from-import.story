A constant imported by name in another module follows its edit.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE


def price(n):
    return n * RATE
--- hold
import shop
from shop import price
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.RATE == 3
assert price(2) == 6
--- report
assert any(action.module == "shop" and "RATE" in action.target for action in report.actions)
