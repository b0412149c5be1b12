What a decorator or a hook adds to a tuple or a number on its class is added once, as at a start.
tags: cold
--- file marks.py
def mark(name):
    def decorate(cls):
        cls.marks = getattr(cls, "marks", ()) + (name,)
        cls.count = getattr(cls, "count", 0) + 1
        return cls
    return decorate

class Base:
    def __init_subclass__(cls):
        cls.depth = getattr(cls, "depth", 0) + 1
--- file shop.py
from marks import Base, mark

@mark("a")
@mark("b")
class Order:
    rate = 1

class Basket(Base):
    size = 1
--- hold
from shop import Basket, Order
--- replace marks.py
-         cls.count = getattr(cls, "count", 0) + 1
+         cls.count = getattr(cls, "count", 0) + 2
...
-         cls.depth = getattr(cls, "depth", 0) + 1
+         cls.depth = getattr(cls, "depth", 0) + 10
--- replace shop.py
- @mark("b")
+ @mark("c")
...
-     rate = 1
+     rate = 2
+ 
+     def total(self):
+         return self.rate
...
-     size = 1
+     size = 2
--- expect
assert Order.marks == ("c", "a"), Order.marks
assert (Order.count, Order.rate, Basket.depth) == (4, 2, 10), (Order.count, Basket.depth)
