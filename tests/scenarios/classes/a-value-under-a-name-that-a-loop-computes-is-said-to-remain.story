A value that a loop has set on a class under a computed name, and sets no more, is said to remain.
--- file kinds.py
def kinds():
    return ["tea", "cake"]
--- file shop.py
from kinds import kinds
class Shop:
    name = "shop"
for kind in kinds():
    setattr(Shop, kind.upper() + "_NAME", kind)
def open_it():
    Shop.motto = "open"
--- hold
import shop
shop.open_it()
--- replace kinds.py
-     return ["tea", "cake"]
+     return ["tea", "bun"]
--- expect
assert (shop.Shop.TEA_NAME, shop.Shop.BUN_NAME) == ("tea", "bun")
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:kind")], report
--- replace kinds.py
-     return ["tea", "bun"]
+     return ["tea", "bun", "pie"]
--- expect
assert shop.Shop.PIE_NAME == "pie"
