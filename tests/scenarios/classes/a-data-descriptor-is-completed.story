A descriptor class that gets a __set__ takes assignments on old instances.
tags: cold
--- file shop.py
class Field:
    def __get__(self, instance, owner):
        return 1


class Basket:
    n = Field()
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return 1
+         return 2
+
+     def __set__(self, instance, value):
+         raise AttributeError("read only")
--- expect
try:
    basket.n = 5
except AttributeError as error:
    assert str(error) == "read only"
else:
    raise AssertionError("the descriptor does not take the assignment")
assert basket.n == 2
