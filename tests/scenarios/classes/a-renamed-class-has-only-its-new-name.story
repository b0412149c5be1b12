A renamed class is there under its new name and gone under its old one.
tags: cold
--- file shop.py
class Basket:
    def total(self):
        return 1
--- hold
import shop
--- edit shop.py
class Cart:
    def total(self):
        return 2
--- expect
assert not hasattr(shop, "Basket")
assert shop.Cart().total() == 2
assert shop.Cart.__name__ == "Cart"
