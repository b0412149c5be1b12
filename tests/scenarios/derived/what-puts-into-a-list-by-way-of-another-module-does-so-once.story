A statement that puts something into a list by way of another module is not tried out on the live one.
tags: cold
--- file desk.py
items = [2, 2]
--- file shop.py
from desk import items
size = len(items)
--- file till.py
from shop import items, size
copied = [each for each in items]
copied.append(6 + size)
--- file app.py
import till
if isinstance(till.items, dict):
    till.items[11] = 11
else:
    till.items.append(11)
--- hold
import desk, shop, till, app
from desk import items
--- edit shop.py
try:
    from desk import items
except ImportError:
    items = 1
size = len(items)
--- expect
assert desk.items is items and items == [2, 2, 11]
assert shop.size == 2 and till.copied == [2, 2, 8]
--- edit shop.py
from desk import items
size = len(items)
--- expect
assert items == [2, 2, 11] and shop.size == 2 and till.copied == [2, 2, 8]
--- edit shop.py
from desk import items
size = len(items) + 1
--- expect
assert items == [2, 2, 11] and shop.size == 3 and till.copied == [2, 2, 9]
