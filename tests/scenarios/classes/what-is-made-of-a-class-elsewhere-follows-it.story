An attribute that a class decorator, a hook or a descriptor gives a class is used by who reads it.
tags: cold
--- file marks.py
def listed(cls):
    cls.members = sorted(name for name in vars(cls) if name[0] != "_" and name != "members")
    return cls

class Field:
    def __set_name__(self, owner, name):
        owner.fields = (*vars(owner).get("fields", ()), name)

class Base:
    def __init_subclass__(cls):
        cls.label = cls.title.upper()
--- file shop.py
from marks import Base, Field, listed

@listed
class Order:
    size = 1

    def pay(self):
        return self.size

class Row:
    name = Field()

class Shop(Base):
    title = "tea"

stock = []
--- file report.py
from shop import Order, Row, Shop
import shop

HEAD = ",".join(Order.members)
FIELDS = shop.Row.fields
SIGN = f"<{Shop.label}>"

def width():
    return len(Order.members)

WIDTH = width()
row = Row()
--- hold
import report, shop
kept = report.row
--- replace shop.py
-     size = 1
+     size = 1
+     price = 2
...
-     name = Field()
+     name = Field()
+     size = Field()
...
-     title = "tea"
+     title = "ale"
--- expect
assert report.HEAD == "pay,price,size"
assert report.WIDTH == 3
assert report.FIELDS == ("name", "size")
assert report.SIGN == "<ALE>"
assert kept is not None
--- report
assert report.stale == ()
assert report.ok
