In modules imported before the session, nothing is said of objects whose statements call nothing but the project.
imported: before
--- file fields.py
class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, thing, cls=None):
        return self if thing is None else thing.__dict__.get(self.name, self.default)

    def sql(self):
        return f"{self.name} = {self.default}"


class Model:
    def __init__(self, **words):
        for name, value in words.items():
            setattr(self, name, value)

    def __repr__(self):
        return type(self).__name__
--- file shop.py
from fields import Field, Model


class Item(Model):
    price = Field(1)


STOCK = {1: Item(name="tea"), 2: Item(name="cake")}
FIRST = Item(name="milk")
--- hold
import shop
--- replace fields.py
-         return f"{self.name} = {self.default}"
+         return f"{self.name}: {self.default}"
--- expect
assert shop.Item.price.sql() == "price: 1" and shop.FIRST.price == 1
--- report
assert report.stale == ()
--- replace fields.py
-         return type(self).__name__
+         return type(self).__name__.lower()
--- expect
assert repr(shop.FIRST) == "item"
--- report
assert report.stale == ()
