Where a registering decorator is edited, all that it registered is registered once, as it does now.
tags: cold
--- file registry.py
ITEMS = {}
def register(cls):
    ITEMS[cls.__name__] = cls
    return cls
--- file shop.py
from registry import register
@register
class Basket:
    pass
@register
class Order(Basket):
    pass
--- file use.py
import shop
from registry import ITEMS
NAMES = sorted(ITEMS)
--- hold
import registry, shop, use
Basket, basket = shop.Basket, shop.Basket()
--- replace registry.py
-     ITEMS[cls.__name__] = cls
+     ITEMS[cls.__name__.lower()] = cls
--- expect
assert list(registry.ITEMS) == ["basket", "order"]
assert registry.ITEMS["basket"] is Basket is shop.Basket
assert isinstance(basket, shop.Basket)
assert use.NAMES == ["basket", "order"]
