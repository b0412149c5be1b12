A future import that comes makes texts of what classes annotate, of whatever kind they are.
tags: cold
--- file shop.py
"""Words."""

import dataclasses
import typing


class Price:
    amount: int = 1

    class Tax:
        rate: float


@dataclasses.dataclass
class Item:
    name: str
    price: int = 2


class Point(typing.NamedTuple):
    x: int
    y: int = 3


class Order(typing.TypedDict):
    number: int
--- hold
import shop
from shop import Item, Point, Price
item, point = Item("egg"), Point(1)
--- replace shop.py
- """Words."""
+ """Words."""
+
+ from __future__ import annotations
--- expect
assert Price.__annotations__ == {"amount": "int"}
assert Price.Tax.__annotations__ == {"rate": "float"}
assert Item.__annotations__ == {"name": "str", "price": "int"}
assert Item.__dataclass_fields__["name"].type == "str"
assert Point.__annotations__["x"].__forward_arg__ == "int"
assert shop.Order.__annotations__["number"].__forward_arg__ == "int"
assert isinstance(item, shop.Item) and isinstance(point, shop.Point)
assert Point is shop.Point and Item is shop.Item
