A function runs its new body at the next call, by every name that anybody has for it.
tags: cold
--- file shop.py
def price(n):
    return n * 2
--- hold
import shop
from shop import price
from shop import price as alias
kept = [price]
--- replace shop.py
-     return n * 2
+     return n * 3
--- expect
assert shop.price(2) == 6
assert price(2) == 6
assert alias(2) == 6
assert kept[0](2) == 6
assert kept[0] is shop.price
--- report
assert report.ok
assert [str(change) for change in report.changes] == ["edited function shop:price"]
assert [action.verb for action in report.actions] == ["patch"]
