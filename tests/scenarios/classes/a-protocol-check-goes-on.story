A runtime-checkable protocol that is edited goes on with its isinstance checks.
tags: cold
--- file shop.py
from typing import Protocol, runtime_checkable


@runtime_checkable
class Priced(Protocol):
    def price(self): ...


class Item:
    def price(self):
        return 1
--- hold
from shop import Item, Priced
item = Item()
--- replace shop.py
-     def price(self): ...
+     def price(self): ...
+
+     def tax(self): ...
...
-         return 1
+         return 2
--- expect
assert not isinstance(item, Priced)
assert item.price() == 2
