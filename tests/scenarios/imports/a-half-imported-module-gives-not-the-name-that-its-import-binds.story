A star-import in a circle, run again, does not bring the name that the import leading to it binds.
tags: cold
--- file shop/__init__.py
from settings import *
def total():
    return 1
--- file shop/basket.py
class Basket:
    pass
--- file settings.py
import shop.basket
LIMIT = 3
RATE = 2
--- hold
import settings, shop, shop.basket
--- edit settings.py
import shop.basket
RATE = 2
--- expect
assert not hasattr(shop, "shop") and not hasattr(shop, "RATE"), vars(shop).keys()
assert shop.total() == 1 and settings.shop is shop
