A descriptor that was added is told its name, and works for old instances.
tags: cold
--- file shop.py
class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self.name


class Basket:
    first = Field()
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     first = Field()
+     first = Field()
+     second = Field()
--- expect
assert (basket.first, basket.second) == ("first", "second")
