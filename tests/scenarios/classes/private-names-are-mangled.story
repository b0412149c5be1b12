Names with two underscores are mangled in edited and added methods.
tags: cold
--- file shop.py
class Basket:
    def __init__(self):
        self.__n = 1

    def n(self):
        return self.__n
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return self.__n
+         return self.__n + self.__more()
+
+     def __more(self):
+         return 10
--- expect
assert basket.n() == 11
assert "_Basket__more" in vars(Basket)
