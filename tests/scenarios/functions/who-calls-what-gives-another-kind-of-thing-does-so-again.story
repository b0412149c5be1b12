What calls a function that only made a generator or a coroutine, and does its work at once now, runs again, though nobody saw the function run.
tags: cold
--- file registry.py
TABLE = {}


def add(name, value):
    yield name
    TABLE[name] = value


def rows():
    yield 3


class Order:
    def rows(self):
        yield 3


order = Order()
--- file shop.py
from registry import TABLE, add, order, rows

for name in ("tea", "cake"):
    add(name, len(name))
ROWS = rows()
OWN = order.rows()


class Shop:
    kind = type(rows()).__name__
--- hold
import shop
import registry
--- replace registry.py
-     yield name
--- expect
assert registry.TABLE == {"tea": 3, "cake": 4}
--- replace registry.py
- def rows():
-     yield 3
+ def rows():
+     return [3]
--- expect
assert shop.ROWS == [3]
assert shop.Shop.kind == "list"
--- replace registry.py
-     def rows(self):
-         yield 3
+     def rows(self):
+         return [4]
--- expect
assert shop.OWN == [4]
