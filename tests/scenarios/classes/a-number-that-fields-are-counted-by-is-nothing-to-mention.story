Fields that number themselves go on from the last number; that is said of no class that is edited.
tags: cold
--- file fields.py
class Field:
    count = 0

    def __init__(self):
        self.place = Field.count
        Field.count += 1


class Model:
    def __init_subclass__(cls):
        found = [(it.place, name) for name, it in vars(cls).items() if isinstance(it, Field)]
        cls.names = [name for place, name in sorted(found)]
--- file shop.py
from fields import Field, Model


class Tea(Model):
    price = Field()
    size = Field()
--- hold
import fields
import shop
--- replace shop.py
-     size = Field()
+     size = Field()
+     kind = Field()
--- expect
assert shop.Tea.names == ["price", "size", "kind"]
assert len({shop.Tea.price.place, shop.Tea.size.place, shop.Tea.kind.place}) == 3
--- report
assert report.stale == ()
