A class that only moved is found by inspect at its new line, and is the same object.
tags: cold
--- file shop.py
class Basket:
    limit = 1


class Other:
    def total(self):
        return 2
--- hold
import inspect
from shop import Basket, Other
inspect.getsource(Other)
--- edit shop.py
# One.
class Basket:
    limit = 1


# Two.
# Three.
class Other:
    def total(self):
        return 2
--- expect
assert inspect.getsourcelines(Basket)[1] == 2
assert inspect.getsourcelines(Other)[1] == 8
assert Other.total.__code__.co_firstlineno == 9
