A class whose name a line further down gives to something else is said where somebody holds it.
--- file shop.py
import collections
class Order:
    def total(self):
        return 1
Item = collections.namedtuple("Item", "name size")
--- hold
import shop
held = shop.Order
--- replace shop.py
- Item = collections.namedtuple("Item", "name size")
+ Order = collections.namedtuple("Order", "name size")
--- expect
assert shop.Order("tea", 2).size == 2
assert held().total() == 1
--- report
assert report.ok
assert [(it.code, it.target) for it in report.stale] == [("HMR111", "shop:Order")], report.stale
