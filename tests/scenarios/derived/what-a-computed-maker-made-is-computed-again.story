What is computed of an object follows its maker, however that is come by: out of a table, by a function that gives it.
tags: cold
--- file shop.py
import functools


class Tea:
    def __init__(self, price):
        self.price = price


def base():
    return 3


def make_tea():
    return Tea(base())


def make_milk():
    return Tea(base() + 1)


MAKERS = {"tea": make_tea, "milk": make_milk}
KIND = "tea"
make = MAKERS[KIND]
MADE = make().price


def pick(name):
    return MAKERS[name]


PICKED = pick("milk")().price
picked = pick("milk")
AGAIN = picked().price


def brew():
    return make().price


BREWED = brew()
--- hold
import shop
--- replace shop.py
-     return 3
+     return 5
--- expect
assert (shop.MADE, shop.PICKED, shop.AGAIN, shop.BREWED) == (5, 6, 6, 5)
--- replace shop.py
-     return Tea(base() + 1)
+     return Tea(base() + 2)
--- expect
assert (shop.MADE, shop.PICKED, shop.AGAIN, shop.BREWED) == (5, 7, 7, 5)
--- replace shop.py
-         self.price = price
+         self.price = price * 10
--- expect
assert (shop.MADE, shop.PICKED, shop.AGAIN, shop.BREWED) == (50, 70, 70, 50)
