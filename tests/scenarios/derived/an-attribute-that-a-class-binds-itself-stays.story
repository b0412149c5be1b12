An attribute that a class binds itself stays when who had set another one means another class.
tags: still
--- file a.py
class Order:
    limit = 1
--- file b.py
class Order:
    limit = 2
--- file c.py
from a import Order
Order.limit = 5
Order.other = 6
--- hold
import a, b, c
--- replace c.py
- from a import Order
+ from b import Order
--- expect
assert hasattr(a.Order, "limit")
--- report
assert report.ok
assert b.Order.limit == 5 and b.Order.other == 6
assert not hasattr(a.Order, "other")
assert [item.code for item in report.stale] == ["HMR112"]
