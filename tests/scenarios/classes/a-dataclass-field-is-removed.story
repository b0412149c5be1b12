A field that was removed leaves __init__ and comparison.
tags: cold
--- file shop.py
from dataclasses import dataclass, fields


@dataclass
class Item:
    name: str
    price: int = 1
--- hold
from shop import Item, fields
--- edit shop.py
from dataclasses import dataclass, fields


@dataclass
class Item:
    name: str
--- expect
assert [field.name for field in fields(Item)] == ["name"]
assert repr(Item("a")) == "Item(name='a')"
