Attributes that a statement deleted are there again when the statement goes.
tags: cold
--- file shop.py
class Basket:
    __slots__ = ("items",)

class Order:
    total = 1

del Basket.__slots__, Order.total
--- hold
from shop import Basket, Order
--- replace shop.py
- 
- del Basket.__slots__, Order.total
--- expect
assert Basket.__slots__ == ("items",)
assert Order.total == 1
--- report
assert report.ok
assert report.stale == ()
