Below a class in a branch comes another one of its name: what the interpreter notes is of that which has the last word.
tags: cold
--- file shop.py
if 3 >= 0:
    class Basket:
        size = 3
        def told(self):
            return self.size
--- hold
import shop
--- edit shop.py
if 3 >= 0:
    class Basket:
        size = 3
        def told(self):
            return self.size
class Basket:
    def __init__(self):
        self.one = 5
        self.two = 6
--- expect
import sys
assert not hasattr(shop.Basket, "told") and shop.Basket().two == 6
if sys.version_info >= (3, 13):
    assert set(shop.Basket.__static_attributes__) == {"one", "two"}
