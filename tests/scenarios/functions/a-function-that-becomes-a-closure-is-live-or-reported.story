An inner function without cells that now needs one gets it, or the report names it.
--- file shop.py
def make(rate):
    def price(n):
        return n

    return price
--- hold
import shop
price = shop.make(3)
--- replace shop.py
-         return n
+         return n * rate
--- expect
assert shop.make(3)(5) == 15
assert price(5) in (5, 15)
--- report
assert price(5) == 15 or any("make" in item.target for item in report.stale)
