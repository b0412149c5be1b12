Instances of a class that a function makes get the edited method.
tags: cold
--- file shop.py
def make(n):
    class Basket:
        def total(self):
            return n

    return Basket
--- hold
import shop
Basket = shop.make(3)
basket = Basket()
--- replace shop.py
-             return n
+             return n * 100
--- expect
assert basket.total() == 300
assert shop.make(4)().total() == 400
