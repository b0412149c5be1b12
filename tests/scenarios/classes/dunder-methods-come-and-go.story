Special methods that were added or removed act accordingly on old instances.
tags: cold
--- file shop.py
class Basket:
    def __len__(self):
        return 1
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    def __iter__(self):
        return iter([1, 2])

    def __getitem__(self, key):
        return key
--- expect
assert list(basket) == [1, 2]
assert basket["a"] == "a"
try:
    len(basket)
except TypeError:
    pass
else:
    raise AssertionError("__len__ is still there")
