A closure whose new code needs a cell that it never had gets it, or the report names it.
--- file shop.py
def make(rate, extra):
    def price(n):
        return n * rate

    return price
--- hold
import shop
price = shop.make(2, 7)
--- replace shop.py
-         return n * rate
+         return n * rate + extra
--- expect
assert shop.make(2, 7)(5) == 17
assert price(5) in (10, 17)
--- report
assert price(5) == 17 or any("make" in item.target for item in report.stale)
