A closure whose variable was renamed gets the new code, or the report names it.
--- file shop.py
def make(rate):
    def price(n):
        return n * rate

    return price
--- hold
import shop
price = shop.make(2)
--- edit shop.py
def make(factor):
    def price(n):
        return n * factor + 1

    return price
--- expect
assert shop.make(2)(5) == 11
assert price(5) in (10, 11)
--- report
assert price(5) == 11 or any("make" in item.target for item in report.stale)
