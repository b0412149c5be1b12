A list of names to which another module's are added again keeps its own, though they are defined below.
tags: cold
--- file shop/goods.py
__all__ = ["Basket", "Tea", "Total"]
class Basket:
    pass
Tea = Total = 1
--- file shop/__init__.py
from . import goods
from .goods import *
__all__ = ["Basket", "Shelf"]
__all__ += goods.__all__
class Basket(goods.Basket):
    pass
class Shelf:
    names = list(__all__)
--- file app.py
import shop
NAMES = list(shop.__all__)
--- hold
import app, shop
--- replace shop/goods.py
- __all__ = ["Basket", "Tea", "Total"]
+ __all__ = ["Basket", "Total", "Tea"]
--- expect
assert shop.__all__ == ["Basket", "Shelf", "Basket", "Total", "Tea"], shop.__all__
assert app.NAMES == shop.Shelf.names == shop.__all__
