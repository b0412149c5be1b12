A value that a statement read from a cached property follows an edit of the getter and of what that uses.
tags: cold
--- file rates.py
RATE = 2
--- file order.py
from functools import cached_property

import rates

class Order:
    def __init__(self, count):
        self.count = count

    @cached_property
    def total(self):
        return self.count * rates.RATE

    @cached_property
    def name(self):
        return "order"

order = Order(3)
TOTAL = order.total
TABLE = {"total": order.total, "count": order.count}
--- file shop.py
from order import order

TEXT = f"{order.name}: {order.total}"
--- hold
import order, shop
other = order.Order(5)
other.total
order.order.name
--- replace rates.py
- RATE = 2
+ RATE = 3
--- expect
assert order.TOTAL == 9, order.TOTAL
assert order.TABLE["total"] == 9, order.TABLE
assert shop.TEXT == "order: 9", shop.TEXT
assert order.order.total == 9
--- replace order.py
-         return self.count * rates.RATE
+         return self.count * rates.RATE + 1
--- expect
assert order.TOTAL == order.order.total == 10, order.TOTAL
assert order.TABLE["total"] == 10, order.TABLE
assert shop.TEXT == "order: 10", shop.TEXT
