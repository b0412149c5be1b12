An attribute inherited from a class whose constant changed is live in the subclass.
tags: cold
--- file config.py
RATE = 2
--- file base.py
import config


class Base:
    rate = config.RATE
--- file shop.py
from base import Base


class Basket(Base):
    double = Base.rate * 2
--- hold
from shop import Basket
basket = Basket()
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert (basket.rate, basket.double) == (3, 6)
