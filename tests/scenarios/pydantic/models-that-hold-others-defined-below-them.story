A model three deep in others, which are defined above it, is validated and written by all of them as it is now.
needs: pydantic
tags: cold
--- file shop/__init__.py
--- file shop/item.py
from pydantic import BaseModel


class Item(BaseModel):
    name: str
--- file shop/orders.py
from __future__ import annotations

from pydantic import BaseModel, TypeAdapter

from shop.item import Item


class Shop(BaseModel):
    baskets: list[Basket]


class Basket(BaseModel):
    orders: list[Order]


class Order(BaseModel):
    item: Item


Shop.model_rebuild()
Basket.model_rebuild()
ALL = TypeAdapter(list[Shop])
DATA = {"baskets": [{"orders": [{"item": {"name": "tea", "price": 3}}]}]}
--- hold
from shop import orders
from shop.orders import ALL, DATA, Shop


def written():
    return Shop.model_validate(DATA).model_dump()


def listed():
    return ALL.dump_python(ALL.validate_python([DATA]))
--- replace shop/item.py
-     name: str
+     name: str
+     price: int
--- expect
assert written() == DATA, written()
assert listed() == [DATA], listed()
--- replace shop/item.py
-     price: int
+     price: float = 1.5
+     size: str = "small"
--- expect
assert written()["baskets"][0]["orders"][0]["item"] == {"name": "tea", "price": 3.0, "size": "small"}
assert listed() == [written()]
