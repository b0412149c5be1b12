A removed class leaves its module; its instances go on.
--- file shop.py
class Basket:
    def total(self):
        return 1


class Other:
    pass
--- hold
import shop
basket = shop.Basket()
--- edit shop.py
class Other:
    pass
--- expect
assert not hasattr(shop, "Basket")
assert basket.total() == 1
--- report
assert "Basket" in str(report)
