A module that a statement went without is imported when its file comes, and what was computed without it follows.
tags: cold
--- file shop/__init__.py
try:
    from . import _speed
except ImportError:
    _speed = None
--- file shop/use.py
from importlib.util import find_spec
import shop
try:
    from shop_extra.core import price
except ImportError:
    def price(n):
        return n
PRICE = price(2)
FAST = shop._speed is not None
HAS = find_spec("shop_tools") is not None
--- hold
import shop.use
--- edit shop/_speed.py
LIMIT = 1
--- edit shop_extra/__init__.py
--- edit shop_extra/core.py
def price(n):
    return n * 10
--- edit shop_tools.py
--- expect
assert shop.use.PRICE == 20
assert shop.use.FAST and shop._speed.LIMIT == 1
assert shop.use.HAS
--- edit shop_extra/core.py
def price(n):
    return n * 30
--- expect
assert shop.use.PRICE == 60
