An argument added to the dataclass decorator is live.
tags: cold
--- file shop.py
from dataclasses import dataclass


@dataclass
class Item:
    price: int
--- hold
import shop
from shop import Item
cheap, dear = Item(1), Item(2)
--- replace shop.py
- @dataclass
+ @dataclass(order=True)
--- expect
assert shop.Item is Item
assert cheap < dear
assert sorted([dear, cheap]) == [cheap, dear]
