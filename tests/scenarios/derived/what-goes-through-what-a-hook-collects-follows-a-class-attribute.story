A class runs again since its attribute uses an edited constant: who goes through the objects that the hook collects follows.
tags: cold
--- file shop.py
RATE = 3
everything = []
class Item:
    size = 6
    def __init_subclass__(cls):
        super().__init_subclass__()
        everything.append(cls())
class Tea(Item):
    size = 7
class Milk(Item):
    size = RATE
SIZES = [each.size for each in everything]
--- file menu.py
from shop import everything
WIDEST = max(each.size for each in everything)
--- hold
import shop, menu
tea, all_of_it = shop.everything[0], shop.everything
--- replace shop.py
- RATE = 3
+ RATE = 13
--- expect
assert shop.SIZES == [7, 13]
assert menu.WIDEST == 13
assert shop.everything is all_of_it
