What was computed from a registry is computed again when a statement elsewhere registers more.
tags: cold
--- file registry.py
ITEMS = {}
def register(cls):
    ITEMS[cls.__name__] = cls
    return cls
def names():
    return sorted(ITEMS)
--- file shop.py
from registry import register
@register
class Basket:
    pass
--- file use.py
import shop
import registry
NAMES = registry.names()
COUNT = len(registry.ITEMS)
--- hold
import registry, shop, use
Basket = shop.Basket
--- replace shop.py
- @register
- class Basket:
-     pass
+ @register
+ class Basket:
+     pass
+ @register
+ class Order(Basket):
+     pass
--- expect
assert use.NAMES == ["Basket", "Order"] and use.COUNT == 2
assert shop.Basket is Basket is registry.ITEMS["Basket"]
--- report
assert {action.target for action in report.actions} == {"Order", "NAMES", "COUNT"}, str(report)
--- replace shop.py
- @register
- class Order(Basket):
-     pass
--- expect
assert use.NAMES == ["Basket"] and use.COUNT == 1 and list(registry.ITEMS) == ["Basket"]
