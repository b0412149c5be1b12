Methods behind a comment in a class have their new lines; those before it are as they were.
tags: cold
--- file shop.py
class Basket:
    def one(self):
        return 1

    def two(self):
        return 2

    @property
    def three(self):
        return [n for n in (3,)]
--- hold
import inspect
from shop import Basket
inspect.getsource(Basket)
--- edit shop.py
class Basket:
    def one(self):
        return 1

    # A comment.

    def two(self):
        return 2

    @property
    def three(self):
        return [n for n in (3,)]
--- expect
assert Basket.one.__code__.co_firstlineno == 2
assert Basket.two.__code__.co_firstlineno == 7
assert Basket.three.fget.__code__.co_firstlineno == 10
assert inspect.getsource(Basket.two) == "    def two(self):\n        return 2\n"
