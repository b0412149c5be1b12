Where star-imports exchange their places, the last one has the say.
tags: cold
--- file a.py
RATE = 1
def f():
    return "a"
--- file b.py
RATE = 2
def f():
    return "b"
--- file shop.py
from a import *
from b import *
TWICE = RATE * 2
WHO = f()
--- hold
import shop
--- replace shop.py
- from a import *
- from b import *
+ from b import *
+ from a import *
--- expect
assert (shop.RATE, shop.TWICE, shop.WHO, shop.f()) == (1, 2, "a", "a"), (shop.RATE, shop.TWICE, shop.WHO)
