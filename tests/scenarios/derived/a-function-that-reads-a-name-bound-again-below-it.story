What a function reads while a statement calls it is what stood there then, also where it is bound again.
tags: cold
--- file rates.py
MORE = 0
RATES = [2, 3]
--- file shop.py
from rates import RATES

def total():
    return sum(RATES)

def many():
    return len(RATES) + total()

TOTAL = total()
MANY = many()
RATES = ["low", "high", "none"]
--- file desk.py
from rates import *

def total():
    return sum(RATES)

TOTAL = total() + MORE
RATES = ["low"]
--- file stock.py
_unit = 2

def doubled(rates):
    return [_unit * each for each in rates]

from rates import RATES
DOUBLED = doubled(RATES)
del _unit
--- hold
import desk
import shop
import stock
--- replace rates.py
- RATES = [2, 3]
+ RATES = [2, 3, 4]
--- expect
assert shop.TOTAL == 9
assert shop.MANY == 12
assert shop.RATES == ["low", "high", "none"]
assert stock.DOUBLED == [4, 6, 8]
assert not hasattr(stock, "_unit")
assert desk.TOTAL == 9 and desk.RATES == ["low"]
--- replace rates.py
- MORE = 0
+ MORE = 1
--- expect
assert desk.TOTAL == 10 and desk.RATES == ["low"]
assert shop.TOTAL == 9 and shop.RATES == ["low", "high", "none"]
