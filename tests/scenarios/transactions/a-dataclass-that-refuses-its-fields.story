A dataclass whose new fields are refused by its decorator is as it was.
--- file shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str = "x"

    def text(self):
        return "old"
--- hold
import shop
from shop import Item
item = Item("a")
--- edit shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str = "x"
    price: int

    def text(self):
        return "new"
--- expect
assert (item.text(), Item("b").name, repr(item)) == ("old", "b", "Item(name='a')")
assert Item.__annotations__ == {"name": str}
--- report
assert not report.ok
assert report.error.kind == "TypeError"
--- edit shop.py
from dataclasses import dataclass


@dataclass
class Item:
    name: str = "x"
    price: int = 5

    def text(self):
        return "new"
--- expect
assert (item.text(), Item("b").price, shop.Item is Item) == ("new", 5, True)
