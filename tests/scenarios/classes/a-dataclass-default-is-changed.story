A changed default of a dataclass field is used by new instances.
tags: cold
--- file shop.py
from dataclasses import dataclass, field


@dataclass
class Item:
    price: int = 1
    tags: list = field(default_factory=list)
--- hold
from shop import Item
--- replace shop.py
-     price: int = 1
-     tags: list = field(default_factory=list)
+     price: int = 2
+     tags: list = field(default_factory=lambda: ["new"])
--- expect
assert Item() == Item(2, ["new"])
