A method edit of a decorated class does not run the class decorator again.
--- file shop.py
KINDS = []


def register(cls):
    KINDS.append(cls)
    return cls


@register
class Basket:
    def total(self):
        return 1
--- hold
import shop
basket = shop.Basket()
--- replace shop.py
-         return 1
+         return 2
--- expect
assert shop.KINDS == [shop.Basket]
assert shop.KINDS[0]().total() == 2
assert basket.total() == 2
