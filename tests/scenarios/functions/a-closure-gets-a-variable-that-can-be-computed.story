A closure made before the edit gets a new free variable that follows from what it holds.
--- file shop.py
def pricing(rate):
    def price(n):
        return n * rate

    return price
--- hold
import shop
price = shop.pricing(2)
--- edit shop.py
def pricing(rate):
    factor = 10
    total = rate * factor

    def rounded(n):
        return round(n) + factor

    def price(n):
        return rounded(n * total)

    return price
--- expect
assert price(1) == 30
assert shop.pricing(3)(1) == 40
--- report
assert report.ok
assert not report.stale
