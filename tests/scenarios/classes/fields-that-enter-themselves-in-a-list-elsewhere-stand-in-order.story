What a field enters into a list of another module as it is named stands where a start puts it.
tags: cold
--- file core.py
NAMES = []
FIELDS = []


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        NAMES.append(f"{owner.__name__}.{name}")
        FIELDS.append(self)
--- file shop.py
from core import Field


class Order:
    number = Field()
    total = Field()


class Tea:
    kind = Field()
--- hold
import core
import shop
fields, names = core.FIELDS, core.NAMES
--- replace shop.py
-     number = Field()
+     number = Field()
+     date = Field()
--- expect
assert names == ["Order.number", "Order.date", "Order.total", "Tea.kind"]
assert [field.name for field in fields] == ["number", "date", "total", "kind"]
--- replace shop.py
-     number = Field()
-     date = Field()
+     date = Field()
--- expect
assert names == ["Order.date", "Order.total", "Tea.kind"]
assert [field.name for field in fields] == ["date", "total", "kind"]
