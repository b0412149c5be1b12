A star-import that gets a new name does not put the other module's things in place of our own.
tags: cold
--- file base.py
TABLE = [1]


def label():
    return "base"
--- file shop.py
from base import *

TABLE = [2]


def label():
    return "shop"
--- hold
import shop
from shop import label
--- replace base.py
- TABLE = [1]
+ TABLE = [1]
+ NEW = 3
--- expect
assert shop.NEW == 3
assert shop.TABLE == [2]
assert shop.label() == "shop"
assert shop.label is label
