What is read off an object whose class is derived from an abstract collection follows what fills it.
tags: cold
--- file shop.py
from collections.abc import MutableMapping

class Prices(MutableMapping):
    def __init__(self):
        self.held = {}
    def __getitem__(self, key):
        return self.held[key]
    def __setitem__(self, key, value):
        self.held[key] = value
    def __delitem__(self, key):
        del self.held[key]
    def __iter__(self):
        return iter(self.held)
    def __len__(self):
        return len(self.held)

prices = Prices()
prices.update(tea=1)
TABLE = dict(prices)
--- hold
import shop
--- replace shop.py
- prices.update(tea=1)
+ prices.update(tea=5)
--- expect
assert shop.TABLE == {"tea": 5}
