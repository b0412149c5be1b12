What a descriptor set on its class by a name made of its own goes with it, and where it becomes plain.
tags: cold
--- file fields.py
class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        setattr(owner, f"_default_{name}", self.default)
        setattr(owner, "%s_column" % name, name.upper())

    def __get__(self, thing, kind=None):
        return self if thing is None else thing.__dict__.get(self.name, self.default)
--- file shop.py
from fields import Field


class Order:
    size = Field(2)
    width = Field(3)
    rate = Field(4)
--- hold
import shop
def own():
    return sorted(name for name in vars(shop.Order) if not name.startswith("__"))
--- replace shop.py
-     width = Field(3)
-     rate = Field(4)
+     rate = 4
--- expect
assert own() == ["_default_size", "rate", "size", "size_column"]
assert (shop.Order().size, shop.Order().rate, shop.Order._default_size) == (2, 4, 2)
--- replace shop.py
-     size = Field(2)
-     rate = 4
+     size = Field(5)
+     rate = Field(6)
--- expect
assert own() == ["_default_rate", "_default_size", "rate", "rate_column", "size", "size_column"]
assert (shop.Order._default_size, shop.Order._default_rate) == (5, 6)
