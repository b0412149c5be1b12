What a decorator had set on a class, or on a method, goes when the decorator line goes.
tags: cold
--- file shop.py
from typing import final

def listed(cls):
    cls.members = [name for name in vars(cls) if not name.startswith("_")]
    return cls

def fast(function):
    function.fast = True
    return function

@final
class Order:
    size = 1

@listed
class Line:
    size = 1

class Till:
    @final
    @fast
    def pay(self):
        return "paid"
--- hold
from shop import Line, Order, Till
Line.opened = 7
Till.pay.seen = True
--- replace shop.py
- @final
- class Order:
+ class Order:
...
- @listed
- class Line:
+ class Line:
...
-     @final
-     @fast
-     def pay(self):
+     def pay(self):
--- expect
assert not hasattr(Order, "__final__")
assert not hasattr(Line, "members")
assert not hasattr(Till.pay, "fast")
assert not hasattr(Till.pay, "__final__")
assert Line.opened == 7
assert Till.pay.seen
