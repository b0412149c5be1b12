A statement that runs again has the next number of a counter, which is said where it had another.
tags: once
--- file numbers_.py
import itertools

N = 0
ids = itertools.count(1)


def bump():
    global N
    N += 1
    return N


def new_id():
    return next(ids)


class Item:
    _ids = itertools.count(1)
    made = 0

    def __init__(self, price):
        self.id = next(self._ids)
        type(self).made += 1
        self.price = price
--- file shop.py
from numbers_ import Item, bump, ids

RATE = 2
FIRST = bump()
ORDER = (bump(), RATE)
SERIAL = (next(ids), RATE)
TEA = Item(RATE)
POT = Item(5)
DOUBLE = RATE * 2
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.ORDER, shop.SERIAL, shop.TEA.id, shop.POT.id) == ((3, 3), (2, 3), 3, 2)
--- report
assert {item.code for item in report.stale} == {"HMR112"}
said = {item.target for item in report.stale}
assert said == {"shop:ORDER", "shop:SERIAL", "shop:TEA"}, said
--- replace shop.py
- DOUBLE = RATE * 2
+ DOUBLE = RATE * 4
--- expect
assert shop.DOUBLE == 12
--- report
assert report.stale == ()
