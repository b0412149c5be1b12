A body edit of a decorated method is live for instances that exist.
tags: cold
--- file shop.py
from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(self, *args):
        return ["logged", function(self, *args)]

    return wrapper


class Basket:
    @logged
    def price(self, n):
        return n
--- hold
from shop import Basket
basket = Basket()
price = basket.price
--- replace shop.py
-     def price(self, n):
-         return n
+     def price(self, n):
+         return n * 2
--- expect
assert basket.price(2) == ["logged", 4]
assert price(2) == ["logged", 4]
