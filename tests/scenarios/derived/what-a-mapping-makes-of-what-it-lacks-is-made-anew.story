A mapping keeps what it makes where a key is missing, by what stands in another table; nobody is given an old one.
tags: cold
--- file makers.py
def tea(n):
    return n + 1

MAKERS = {"tea": tea}

class Lazy(dict):
    def __missing__(self, key):
        self[key] = MAKERS[key](1)
        return self[key]

class Shelf(Lazy):
    pass
--- file shop.py
from makers import Shelf

SHELF = Shelf()

def ask(name):
    return SHELF[name]
TEA = SHELF["tea"]
--- file kiosk.py
from shop import ask

TEA = ask("tea")
--- hold
import makers, shop, kiosk
--- replace makers.py
-     return n + 1
+     return n + 2
--- expect
assert (shop.TEA, kiosk.TEA, shop.SHELF) == (3, 3, {"tea": 3})
