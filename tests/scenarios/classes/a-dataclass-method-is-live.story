A method edit of a dataclass is live for old instances.
tags: cold
--- file shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str
    price: int = 1

    def total(self):
        return self.price
--- hold
from shop import Item
item = Item("a", 2)
--- replace shop.py
-         return self.price
+         return self.price * 100
--- expect
assert item.total() == 200
assert item == Item("a", 2)
