A closure goes on with its old code, and is reported, when its new code needs what is gone.
--- file shop.py
def pricing(rate, fee):
    def price(n):
        return n * rate

    return price
--- hold
import shop
price = shop.pricing(2, 5)
--- replace shop.py
-         return n * rate
+         return n * rate + fee
--- expect
assert price(1) == 2
assert shop.pricing(2, 5)(1) == 7
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR103"]
assert session.status().stale == report.stale
