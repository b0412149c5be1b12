Where the second of two classes of one name is removed, the first one is what the name means.
tags: cold
--- file shop.py
class Basket:
    limit = 1


class Basket:
    entries = {}

    def add(self):
        return 1
--- hold
import shop
--- edit shop.py
class Basket:
    limit = 1
--- expect
assert shop.Basket.limit == 1
assert not hasattr(shop.Basket, "add") and not hasattr(shop.Basket, "entries")
