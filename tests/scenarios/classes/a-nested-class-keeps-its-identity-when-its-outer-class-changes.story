An attribute edit in the outer class leaves the nested class the same object.
--- file shop.py
class Basket:
    limit = 1

    class Item:
        def price(self):
            return 1
--- hold
from shop import Basket
Item = Basket.Item
item = Item()
--- replace shop.py
-     limit = 1
+     limit = 2
...
-             return 1
+             return 2
--- expect
assert Basket.limit == 2
assert Basket.Item is Item
assert isinstance(item, Basket.Item)
assert item.price() == 2
