Fields that know by a number when they were made stand in the order of the source, a new one among them.
tags: cold
--- file forms.py
class Field:
    count = 0

    def __init__(self, label):
        Field.count += 1
        self.number = Field.count
        self.label = label

class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        fields = [value for value in space.values() if isinstance(value, Field)]
        cls.labels = [field.label for field in sorted(fields, key=lambda field: field.number)]

class Form(metaclass=Meta):
    pass
--- file shop.py
from forms import Field, Form

class Order(Form):
    name = Field("name")
    size = Field("size")
--- hold
from shop import Order
--- replace shop.py
-     name = Field("name")
+     price = Field("price")
+     name = Field("name")
--- expect
assert Order.labels == ["price", "name", "size"]
--- replace shop.py
-     size = Field("size")
+     town = Field("town")
+     size = Field("size")
--- expect
assert Order.labels == ["price", "name", "town", "size"]
