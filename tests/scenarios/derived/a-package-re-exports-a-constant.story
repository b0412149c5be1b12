A constant that a package re-exports follows its edit in the package and in its users.
tags: cold
--- file pkg/__init__.py
from .config import RATE
from .tools import price
--- file pkg/config.py
RATE = 2
--- file pkg/tools.py
from .config import RATE


def price(n):
    return n * RATE
--- file shop.py
from pkg import RATE, price
--- hold
import pkg
import shop
--- replace pkg/config.py
- RATE = 2
+ RATE = 3
--- expect
assert (pkg.RATE, shop.RATE) == (3, 3)
assert (pkg.price(1), shop.price(1)) == (3, 3)
