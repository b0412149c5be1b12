A model and one in it that is defined below are edited at once: each is validated and written as it is now.
needs: pydantic
tags: cold
--- file shop.py
from __future__ import annotations

from pydantic import BaseModel


class Shop(BaseModel):
    items: list[Item]


class Item(BaseModel):
    name: str


class Stall(Shop):
    pass


Shop.model_rebuild()
Stall.model_rebuild()
--- hold
from shop import Shop, Stall


def written(cls, **words):
    return cls.model_validate({"items": [{"name": "tea", "price": 3}], **words}).model_dump()
--- replace shop.py
-     items: list[Item]
+     items: list[Item]
+     open: bool = True
...
-     name: str
+     name: str
+     price: int
--- expect
assert written(Shop) == {"items": [{"name": "tea", "price": 3}], "open": True}, written(Shop)
assert written(Stall, open=False) == {"items": [{"name": "tea", "price": 3}], "open": False}
--- replace shop.py
-     open: bool = True
+     open: bool = False
...
-     price: int
+     price: str | int
+     size: int = 1
--- expect
assert written(Shop) == {"items": [{"name": "tea", "price": 3, "size": 1}], "open": False}
assert written(Stall) == written(Shop)
