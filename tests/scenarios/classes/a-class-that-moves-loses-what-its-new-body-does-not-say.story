A class that moves into another module, and is edited there, has what its new statement says.
tags: cold
--- file shop.py
import dataclasses
@dataclasses.dataclass(order=True)
class Item:
    price: int = 2
    def told(self):
        return 2
    class Inner:
        a = 1
--- file till.py
from shop import Item
TOLD = Item().told()
--- hold
import shop, till
held = till.Item
--- edit shop.py
--- edit till.py
class Item:
    def told(self):
        return 5
    class Inner:
        b = 1
TOLD = Item().told()
--- expect
assert till.Item is held
assert not hasattr(till.Item, "price")
assert not hasattr(till.Item, "__dataclass_fields__")
assert "__lt__" not in vars(till.Item)
assert "__annotations__" not in vars(till.Item)
assert not hasattr(till.Item.Inner, "a")
assert till.TOLD == 5
