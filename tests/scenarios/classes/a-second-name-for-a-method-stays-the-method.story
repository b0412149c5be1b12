A class body in a branch runs again: a second name for a method is the very method.
tags: cold
--- file rates.py
RATE = 2
--- file shop.py
from rates import RATE
for once in (0,):
    class Basket:
        rate = RATE
        def price(self):
            return self.rate + 9
        cost = price
--- hold
from shop import Basket
price = Basket.price
--- replace rates.py
- RATE = 2
+ RATE = 3
--- expect
assert Basket.cost is Basket.price is price
assert Basket().cost() == 12
