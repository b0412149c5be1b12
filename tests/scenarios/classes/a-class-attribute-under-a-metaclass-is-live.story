An attribute edit of a class with a plain metaclass keeps the class the same object.
--- file shop.py
class Meta(type):
    pass


class Basket(metaclass=Meta):
    limit = 1

    def room(self):
        return self.limit
--- hold
import shop
from shop import Basket
basket = Basket()
--- replace shop.py
-     limit = 1
+     limit = 2
--- expect
assert basket.room() == 2
assert shop.Basket is Basket
assert type(Basket) is shop.Meta
