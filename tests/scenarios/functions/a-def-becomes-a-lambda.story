A function that is now written as a lambda is live in its module and in its importers.
tags: cold
--- file shop.py
def price(n):
    return n
--- file till.py
from shop import price
--- hold
import shop
import till
--- edit shop.py
price = lambda n: n * 4
--- expect
assert shop.price(2) == 8
assert till.price is shop.price
