A dataclass of pydantic validates the edited model that it holds as it is now.
needs: pydantic
tags: cold
--- file shop.py
from __future__ import annotations

from pydantic import BaseModel
from pydantic.dataclasses import dataclass, rebuild_dataclass


@dataclass
class Basket:
    items: list[Item]


@dataclass
class Note:
    text: str


class Item(BaseModel):
    name: str
    note: Note | None = None


rebuild_dataclass(Basket)
--- hold
from shop import Basket, Item


def taken(**words):
    return Basket(items=[{"name": "tea", **words}]).items[0]
--- replace shop.py
-     name: str
+     name: str
+     price: int
--- expect
assert taken(price="3").price == 3 and type(taken(price=3)) is Item
--- replace shop.py
-     text: str
+     text: str
+     loud: bool = True
--- expect
assert taken(price=3, note={"text": "hot", "loud": "no"}).note.loud is False
