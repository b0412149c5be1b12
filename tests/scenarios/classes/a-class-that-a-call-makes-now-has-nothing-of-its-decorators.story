What decorators and hooks have put into a class goes when a call makes the class that a statement made.
tags: cold
--- file shop.py
import dataclasses, functools
def tagged(cls):
    cls.tag = "tea"
    return cls
class Base:
    def __init_subclass__(cls):
        cls.size = 3
@functools.total_ordering
class Item:
    def __lt__(self, other):
        return False
@dataclasses.dataclass
class Cup:
    """A cup."""
    size: int = 1
@tagged
class Pot(Base):
    def pour(self):
        return 1
class Jug:
    full = True
--- hold
import shop
shop.Jug
--- edit shop.py
import dataclasses, functools
def tagged(cls):
    cls.tag = "tea"
    return cls
class Base:
    def __init_subclass__(cls):
        cls.size = 3
Item = type("Item", (), {"p": 1})
Cup = type("Cup", (), {"p": 2})
Pot = type("Pot", (), {"p": 3})
Jug = type("Jug", (), {"p": 4})
--- expect
assert not {"__lt__", "__gt__", "__le__", "__ge__"} & vars(shop.Item).keys() and shop.Item.p == 1
assert not {"__init__", "__eq__", "__dataclass_fields__", "size"} & vars(shop.Cup).keys()
assert shop.Cup.__doc__ is None and hash(shop.Cup()) is not None
assert not {"tag", "size", "pour"} & vars(shop.Pot).keys() and shop.Pot.__bases__ == (object,)
assert not hasattr(shop.Jug, "full") and shop.Jug.p == 4
