An attribute that a statement deleted stays away when the statement goes, and the report says so.
tags: still
--- file shop.py
class Basket:
    __slots__ = ("items",)

class Order:
    total = 1

del Basket.__slots__, Order.total
--- hold
from shop import Basket
--- replace shop.py
- 
- del Basket.__slots__, Order.total
--- expect
assert not hasattr(Basket, "__slots__")
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR112"]
