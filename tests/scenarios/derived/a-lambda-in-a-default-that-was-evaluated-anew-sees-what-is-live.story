A lambda in a default that was evaluated anew reads the module's names, also those edited later.
tags: cold
--- file shop.py
RATE = 2
LIMIT = 3
def price(n, rate=RATE, limit=(lambda: LIMIT)):
    return n * rate + limit()
class Shop:
    size = 4
    def price(self, n, rate=RATE, limit=(lambda: LIMIT), size=size):
        return n * rate + limit() + size
--- hold
import shop
basket = shop.Shop()
--- replace shop.py
- RATE = 2
+ RATE = 5
--- expect
assert shop.price(1) == 8
assert basket.price(1) == 12
--- replace shop.py
- LIMIT = 3
+ LIMIT = 4
--- expect
assert shop.price(1) == 9
assert basket.price(1) == 13
--- replace shop.py
- RATE = 5
+ 
+ RATE = 5
--- expect
assert shop.price.__defaults__[1].__code__.co_firstlineno == 4
