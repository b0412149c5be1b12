Who keeps the bare definition beside what replaces it has the bare one, under whatever name, when it runs again.
tags: cold
--- file shop.py
class Order:
    def total(self):
        return 10
--- file p.py
import shop
_original = shop.Order.total
shop.Order.total = lambda self: _original(self) + 1
X = shop.Order().total()
--- hold
import p
--- edit p.py
import shop
_orig = shop.Order.total
shop.Order.total = lambda self: _orig(self) + 2
X = shop.Order().total()
--- expect
assert p.X == 12
