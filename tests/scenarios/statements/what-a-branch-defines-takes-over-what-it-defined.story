What a branch defines is exchanged where it is held, and registered once, as what a module defines by itself.
tags: cold
--- file marks.py
NAMES = []


def twice(function):
    def inner(*given):
        return function(*given) * 2

    return inner


def known(function):
    NAMES.append(function.__name__)
    return function
--- file shop.py
import sys

from marks import known, twice

RATE = 3
if sys.version_info >= (3, 8):

    @twice
    def price():
        return RATE

else:

    def price():
        return 0


if RATE:

    @known
    def tea():
        return 4

    class Shop:
        @known
        def total(self):
            return RATE


PRICE = price() + Shop().total()
--- hold
import marks
import shop
price, tea, one = shop.price, shop.tea, shop.Shop()
--- replace shop.py
-     @twice
-     def price():
+     def price():
--- expect
assert price() == shop.price() == 3
assert shop.PRICE == 6
--- replace shop.py
-     @known
-     def tea():
+     def tea():
--- expect
assert marks.NAMES == ["total"]
assert shop.tea is tea
--- replace shop.py
- RATE = 3
+ RATE = 5
--- expect
assert marks.NAMES == ["total"]
assert price() == one.total() == 5
assert shop.PRICE == 10
--- replace shop.py
-     def price():
-         return RATE
+     @twice
+     def price():
+         return RATE
--- expect
assert price() == shop.price() == 10
