What an object that a `try` or a branch makes does when it is called is known by its class, decorated or not.
tags: cold
--- file desk.py
sign = 9
class Wrap:
    def __init__(self, f):
        self.f = f
    def __call__(self, *args):
        return self.f(*args) + sign
class Basket:
    def total(self):
        return sign
try:
    @Wrap
    def price(x, y=2):
        return x
finally:
    pass
if sign:
    basket = Basket()
else:
    basket = None
--- file shop.py
from desk import basket, price
once = price(2)
total = basket.total()
for each in (price(3),):
    def ask(x=price(4)):
        return x
--- hold
import shop, desk
--- replace desk.py
-         return self.f(*args) + sign
+         return self.f(*args) + 4
...
-         return sign
+         return sign + 1
--- expect
assert (shop.once, shop.ask(), shop.each, shop.total) == (6, 8, 7, 10)
--- replace desk.py
-         return self.f(*args) + 4
+         return self.f(*args) + sign
--- expect
assert (shop.once, shop.ask(), shop.each) == (11, 13, 12)
--- replace desk.py
- sign = 9
+ sign = 1
--- expect
assert (shop.once, shop.ask(), shop.each, shop.total) == (3, 5, 4, 2)
