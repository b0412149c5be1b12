A lambda that is now a def is live in its module and in its importers.
tags: cold
--- file shop.py
price = lambda n: n
--- file till.py
from shop import price
--- hold
import shop
import till
--- edit shop.py
def price(n):
    return n * 4
--- expect
assert shop.price(2) == 8
assert till.price is shop.price
