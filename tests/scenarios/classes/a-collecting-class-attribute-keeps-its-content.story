What a class collected at run time stays when a method is edited.
--- file shop.py
class Basket:
    made = []

    def __init__(self):
        self.made.append(self)

    def total(self):
        return 1
--- hold
from shop import Basket
made = Basket.made
basket = Basket()
--- replace shop.py
-         return 1
+         return 2
--- expect
assert Basket.made is made
assert made == [basket]
assert basket.total() == 2
