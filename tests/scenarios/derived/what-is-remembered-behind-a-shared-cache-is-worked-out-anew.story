Objects remember prices that come from one cache, which a decorator shares among functions.
tags: cold
--- file shop/__init__.py
--- file shop/cache.py
from collections import OrderedDict
from functools import wraps

class Recent:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()

    def get(self, key, make):
        try:
            value = self.data[key]
            self.data.move_to_end(key)
            return value
        except KeyError:
            value = self.data[key] = make()
            while len(self.data) > self.size:
                self.data.popitem(last=False)
            return value

SHARED = Recent(20)

def cached(function):
    @wraps(function)
    def wrapper(*args):
        return SHARED.get((function.__name__, *args), lambda: function(*args))

    return wrapper
--- file shop/conf.py
TAX = 2
NAMES = ["tea", "milk"]
--- file shop/items.py
from shop import conf
from shop.cache import cached

@cached
def price(number):
    return number * conf.TAX

class Item:
    _all = None

    def __init__(self, name):
        self.name = name
        self._price = None

    def price(self):
        self._price = self._price or price(len(self.name))
        return self._price

    @classmethod
    def all(cls):
        if cls._all is None:
            cls._all = [cls(name) for name in conf.NAMES]
        return cls._all

ITEMS = Item.all()
PRICES = {item.name: item.price() for item in ITEMS}
--- file shop/main.py
from shop.items import ITEMS, Item

MENU = {item.name: item.price() for item in Item.all()}
SAME = Item.all() is ITEMS
--- hold
import shop.cache
import shop.items
import shop.main
--- replace shop/conf.py
- TAX = 2
+ TAX = 3
--- expect
assert shop.items.PRICES == shop.main.MENU == {"tea": 9, "milk": 12}
assert shop.main.SAME
assert shop.items.Item.all() is shop.items.ITEMS
--- replace shop/conf.py
- NAMES = ["tea", "milk"]
+ NAMES = ["tea", "milk", "water"]
--- expect
assert shop.items.PRICES == shop.main.MENU == {"tea": 9, "milk": 12, "water": 15}
assert shop.main.SAME
assert shop.items.Item.all() is shop.items.ITEMS
--- replace shop/cache.py
-             value = self.data[key] = make()
+             value = self.data[key] = make() + 100
--- expect
assert shop.items.PRICES == shop.main.MENU == {"tea": 109, "milk": 112, "water": 115}
assert shop.main.SAME
