What a method gave is computed again where its class is taken out of a `with`, and edited.
tags: cold
--- file menu.py
import contextlib
with contextlib.nullcontext():
    class Menu:
        def size(self):
            return 5
    menu = Menu()
--- file shop.py
import collections
from menu import menu
Order = collections.namedtuple("Order", "name size", defaults=("tea", 6 + menu.size()))
--- hold
import shop
kind = type(shop.menu)
--- edit menu.py
class Menu:
    def size(self):
        return 2
menu = Menu()
--- expect
assert shop.Order().size == 8, shop.Order()
assert type(shop.menu) is kind and shop.menu.size() == 2
--- edit menu.py
import contextlib
with contextlib.nullcontext():
    class Menu:
        def size(self):
            return 3
    menu = Menu()
--- expect
assert shop.Order().size == 9, shop.Order()
