A decorated function in a loop that runs again stays the one that its registry holds.
tags: cold
--- file shop.py
LIMIT = 2
TABLE = {}
def add(function):
    TABLE[function.__name__] = function
    return function
for size in (LIMIT,):
    @add
    def price(count, most=(lambda limit=LIMIT: limit)):
        return count + most()
--- hold
import shop
from shop import price
--- replace shop.py
- LIMIT = 2
+ LIMIT = 3
--- expect
assert shop.TABLE["price"] is price is shop.price
assert price(1) == 4
