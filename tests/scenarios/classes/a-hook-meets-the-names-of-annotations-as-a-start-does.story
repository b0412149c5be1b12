A hook that asks what the texts of annotations mean finds no name that a start has yet to bind, its class's own among them.
tags: cold
--- file meta.py
import sys


class Base:
    def __init_subclass__(cls):
        space = vars(sys.modules[cls.__module__])
        cls.known = {name for name, note in cls.__annotations__.items() if note in space}
--- file shop.py
from __future__ import annotations

from meta import Base


class Price:
    pass


class Tea(Base):
    price: Price
    next: Tea
    pot: Pot


class Pot(Base):
    tea: Tea
    lid: Pot
--- hold
import shop
held = shop.Tea()
--- replace shop.py
-     price: Price
+     price: Price
+     other: Price
--- expect
assert shop.Tea.known == {"price", "other"} and shop.Pot.known == {"tea"}
assert type(held) is shop.Tea and held.known == {"price", "other"}
--- replace shop.py
-     lid: Pot
+     size: Pot
--- expect
assert shop.Tea.known == {"price", "other"} and shop.Pot.known == {"tea"}
assert shop.Pot.__annotations__ == {"tea": "Tea", "size": "Pot"}
