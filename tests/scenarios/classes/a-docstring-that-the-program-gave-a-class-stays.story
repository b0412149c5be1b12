A docstring that the program gave a class or a function stays when what these are made of changes.
tags: cold
--- file shop.py
LIMIT = 1


def listed(limit):
    def decorator(function):
        function.limit = limit
        return function

    return decorator


class Base:
    pass


class Other(Base):
    pass


class Basket(Base):
    def total(self):
        return LIMIT


@listed(LIMIT)
def price():
    return 1


Basket.__doc__ = "What a customer buys."
price.__doc__ = "What a customer pays."
price.__qualname__ = "total"
--- hold
from shop import Basket, price
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
...
- class Basket(Base):
+ class Basket(Other):
--- expect
import shop

assert Basket.__doc__ == "What a customer buys."
assert issubclass(shop.Basket, shop.Other) and shop.Basket is Basket
assert price.__doc__ == "What a customer pays." and price.limit == 2
assert price.__qualname__ == "total"
