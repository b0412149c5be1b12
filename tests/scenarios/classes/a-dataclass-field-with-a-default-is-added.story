A field with a default that was added is in __init__, and old instances have the default.
tags: cold
--- file shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str
--- hold
import shop
from shop import Item
item = Item("a")
--- replace shop.py
-     name: str
+     name: str
+     price: int = 7
--- expect
assert shop.Item is Item
assert Item("b", 3).price == 3
assert Item("b").price == 7
assert item.price == 7
assert repr(item) == "Item(name='a', price=7)"
