A class method that becomes a plain method, or a static one, is still the function that somebody holds.
tags: cold
--- file shop.py
class Shop:
    @classmethod
    def total(cls, n):
        return n

    def rate(self, n=1):
        return n
--- hold
import shop
total, rate = getattr(shop.Shop.total, "__func__", None), shop.Shop.rate
open_shop = shop.Shop()
--- edit shop.py
class Shop:
    def total(self, n):
        return [self, n]

    @staticmethod
    def rate(n=1):
        return n * 10
--- expect
assert open_shop.total(3) == [open_shop, 3]
assert shop.Shop.rate(2) == 20
assert open_shop.rate(2) == 20
--- report
assert report.ok
assert vars(shop.Shop)["total"] is total
assert vars(shop.Shop)["rate"].__func__ is rate
