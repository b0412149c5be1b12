What counts a table again meets what a module takes out later, though nobody has that any more.
tags: cold
--- file conf.py
RATE = 10
--- file menu.py
import functools
from conf import RATE
TABLE = {0: lambda number: number, 1: 7, 2: functools.partial(max, 3)}
if len(TABLE) > 2:
    cost = RATE
else:
    def cost(): ...
def price(number):
    return number + 1
PRICES = dict(zip(range(3), [price(2) + price(1), 8, 9]))
SUM = sum(PRICES.values()) + RATE
TOTAL = [value(5) for value in TABLE.values() if callable(value)], RATE
--- file shop.py
from menu import PRICES, TABLE
if len(TABLE) > 2:
    TABLE.pop(2)
if 0 in PRICES and len(PRICES) > 2:
    del PRICES[0]
--- hold
import menu, shop
--- replace conf.py
- RATE = 10
+ RATE = 9
--- expect
assert menu.cost == 9, menu.cost
assert menu.TOTAL == ([5, 5], 9), menu.TOTAL
assert menu.SUM == 31, menu.SUM
assert menu.PRICES == {1: 8, 2: 9}, menu.PRICES
assert list(menu.TABLE) == [0, 1], menu.TABLE
