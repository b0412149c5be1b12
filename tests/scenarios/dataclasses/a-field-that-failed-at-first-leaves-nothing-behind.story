What a failed try has made and put aside is held by nobody when the field, mended, is live.
--- file shop.py
from dataclasses import dataclass

@dataclass
class Item:
    name: str
    price: int = 3

TEA = Item("tea")
--- hold
import shop
--- edit shop.py
from dataclasses import dataclass

@dataclass
class Item:
    name: str
    price: int = 3
    stock: int

TEA = Item("tea")
--- expect
assert str(shop.TEA) == "Item(name='tea', price=3)"
--- report
assert not report.ok
--- edit shop.py
from dataclasses import dataclass

@dataclass
class Item:
    name: str
    price: int = 3
    stock: int = 9

TEA = Item("tea")
--- expect
assert str(shop.TEA).endswith("Item(name='tea', price=3, stock=9)")
--- report
assert report.ok and report.stale == (), str(report)
(why,) = [action.reason for action in report.actions if action.target == "TEA"]
assert why == "uses Item (shop), Item.stock (shop) via Item()", why
