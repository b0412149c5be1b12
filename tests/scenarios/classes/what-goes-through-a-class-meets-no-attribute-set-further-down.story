What goes through all attributes of a class meets none that a statement further down, or a later module, sets.
tags: cold
--- file orders.py
RATE = 2
class Order:
    size = 3
    limit = 4
OWN = {name: value * RATE for name, value in vars(Order).items() if name[0] != "_"}
Order.late = 6
--- file shop.py
from orders import Order

Order.extra = 5
ALL = sorted(name for name in dir(Order) if name[0] != "_")
--- hold
import orders, shop
--- replace orders.py
- RATE = 2
+ RATE = 3
--- expect
assert orders.OWN == {"size": 9, "limit": 12}
assert (orders.Order.late, orders.Order.extra) == (6, 5)
assert shop.ALL == ["extra", "late", "limit", "size"]
