A class goes, and a line above imports its name from elsewhere: what the hook of its base had entered goes with it.
tags: cold
--- file shop.py
ALL = {}
class Base:
    def __init_subclass__(cls):
        super().__init_subclass__()
        ALL[cls.__name__] = cls, 7
--- file parts.py
price = 1
def cost(number):
    return number + 8
--- file menu.py
from parts import price
from shop import Base
class Tea(Base):
    pass
TOTAL = len(Tea.__name__) + price
--- hold
import shop, parts, menu
everything = shop.ALL
--- edit parts.py
price = 1
def Tea(number):
    return number + 8
--- edit menu.py
from parts import price, Tea
TOTAL = Tea(2) + price
--- expect
assert everything == {} and shop.ALL is everything
assert menu.TOTAL == 11
