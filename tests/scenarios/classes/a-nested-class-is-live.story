Methods of a nested class are live, and the nested class is the same object.
tags: cold
--- file shop.py
class Basket:
    class Item:
        def price(self):
            return 1
--- hold
from shop import Basket
Item = Basket.Item
item = Item()
--- replace shop.py
-             return 1
+             return 2
--- expect
assert item.price() == 2
assert Basket.Item is Item
