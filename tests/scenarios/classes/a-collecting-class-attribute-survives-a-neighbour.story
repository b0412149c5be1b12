What a class collected stays when another class attribute is edited.
--- file shop.py
class Basket:
    made = []
    limit = 5
--- hold
from shop import Basket
Basket.made.append("a")
--- replace shop.py
-     limit = 5
+     limit = 6
--- expect
assert Basket.limit == 6
assert Basket.made == ["a"]
