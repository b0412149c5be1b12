A __class_getitem__ and a metaclass __call__ that were added act.
tags: cold
--- file shop.py
class Meta(type):
    pass


class Basket(metaclass=Meta):
    pass
--- hold
from shop import Basket
--- edit shop.py
class Meta(type):
    def __call__(cls, *args):
        made = super().__call__()
        made.args = args
        return made


class Basket(metaclass=Meta):
    def __class_getitem__(cls, key):
        return cls.__name__, key
--- expect
assert Basket(1, 2).args == (1, 2)
assert Basket["a"] == ("Basket", "a")
