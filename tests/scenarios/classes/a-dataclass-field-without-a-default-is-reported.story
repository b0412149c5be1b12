Old instances that lack a field without a default are told of in the report.
--- file shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str
--- hold
import shop
item = shop.Item("a")
--- replace shop.py
-     name: str
+     name: str
+     price: int
--- expect
assert shop.Item("b", 3).price == 3
assert isinstance(item, shop.Item)
--- report
assert any("Item" in line.target and "price" in str(line) for line in report.stale), report.stale
