What counts the things that a failed run made is as it was before: in classes, objects and closures.
tags: still
--- file base.py
MADE = 0

class Field:
    count = 0
    last = None

    def __init__(self, kind):
        global MADE
        self.kind = kind
        self.number = Field.count
        Field.count += 1
        Field.last = self
        MADE += 1

class Model:
    total = 0
    last = None
    names = ()

    def __init_subclass__(cls):
        Model.total += 1
        Model.last = cls
        Model.names += (cls.__name__,)
--- file counting.py
class Other:
    number = 0

    @staticmethod
    def take():
        Other.number += 1
        return Other.number

class Till:
    def __init__(self):
        self.opened = 0

till = Till()

def counter():
    count = 0
    def take():
        nonlocal count
        count += 1
        return count
    def current():
        return count
    return take, current

take, current = counter()

def number():
    till.opened += 1
    return Other.take()
--- file shop.py
from base import Field, Model
from counting import number, take

KINDS = ["tea"]
FIELDS = [Field(kind) for kind in KINDS]
TAKEN = [number() for kind in KINDS]
MORE = [take() for kind in KINDS]

class Order(Model):
    price = Field("price")

CHECK = len(KINDS)
--- hold
import base, counting, shop
def counts():
    return (
        (base.MADE, base.Field.count, base.Model.total, base.Model.names),
        (counting.Other.number, counting.till.opened, counting.current()),
    )
was = counts()
last = shop.Order.price
--- replace shop.py
- KINDS = ["tea"]
+ KINDS = ["tea", "milk"]
...
- class Order(Model):
-     price = Field("price")
- 
- CHECK = len(KINDS)
+ class Order(Model):
+     price = Field("prices")
+ 
+ class Bill(Model):
+     sum = Field("sum")
+ 
+ CHECK = 1 / 0
--- expect
assert counts() == was, (counts(), was)
assert base.Field.last is last
assert base.Model.last is shop.Order
--- report
assert not report.ok
--- edit extra.py
from base import Field, Model
from counting import number, take

class Extra(Model):
    field = Field("extra")

NUMBERS = number(), take()
1 / 0
--- replace shop.py
- CHECK = 1 / 0
+ import extra
--- expect
assert counts() == was, (counts(), was)
assert base.Field.last is last
assert base.Model.last is shop.Order
--- report
assert not report.ok
