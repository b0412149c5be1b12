A star-import that goes takes along what it brought, also what the other module had by a star.
tags: cold
--- file base.py
def price(n):
    return n
--- file middle.py
from base import *
--- file shop.py
from middle import *

LABEL = "shop"
--- hold
import shop
--- edit shop.py
LABEL = "shop"
--- expect
assert not hasattr(shop, "price")
