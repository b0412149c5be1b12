An edited descriptor class acts in the classes that use it.
tags: cold
--- file fields.py
class Field:
    def __get__(self, instance, owner):
        return "old"
--- file shop.py
from fields import Field


class Basket:
    first = Field()
--- hold
from shop import Basket
basket = Basket()
--- replace fields.py
-         return "old"
+         return "new"
--- expect
assert basket.first == "new"
