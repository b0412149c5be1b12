A class that comes back as another one has no static and class methods of before, special ones neither.
tags: cold
--- file shop.py
import dataclasses
class Item:
    def __new__(cls, f):
        return super().__new__(cls)
    def __init_subclass__(cls):
        cls.size = 1
    @classmethod
    def __class_getitem__(cls, key):
        return key
    def __init__(self, f):
        self.f = f
--- hold
import shop
--- edit shop.py
import dataclasses
--- expect
assert not hasattr(shop, "Item")
--- edit shop.py
import dataclasses
@dataclasses.dataclass
class Item:
    v: int = 3
--- expect
assert not {"__new__", "__init_subclass__", "__class_getitem__"} & vars(shop.Item).keys()
assert shop.Item.__doc__ == "Item(v: int = 3)" and shop.Item().v == 3
