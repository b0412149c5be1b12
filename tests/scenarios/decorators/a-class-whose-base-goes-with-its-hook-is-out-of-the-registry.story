A class in a block loses its base, which goes from another module: what the hook above that had entered goes, too.
tags: cold
--- file shop.py
class Item:
    made = []
    def __init_subclass__(cls):
        super().__init_subclass__()
        Item.made.append(cls.__name__)
class Drink(Item):
    pass
--- file menu.py
import contextlib
from shop import Item, Drink
with contextlib.nullcontext():
    class Tea(Drink):
        def price(self):
            return len(Item.made)
--- hold
import shop, menu
made = shop.Item.made
tea = menu.Tea()
--- edit shop.py
class Item:
    made = []
    def __init_subclass__(cls):
        super().__init_subclass__()
        Item.made.append(cls.__name__)
--- edit menu.py
import contextlib
from shop import Item
with contextlib.nullcontext():
    class Tea:
        def price(self):
            return len(Item.made)
--- expect
assert made == [] and shop.Item.made is made
assert tea.price() == 0
