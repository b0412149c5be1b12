Methods that changed their order keep their identity and their code.
tags: still
--- file shop.py
class Basket:
    def one(self):
        return 1

    def two(self):
        return 2
--- hold
from shop import Basket
one, two = Basket.one, Basket.two
--- edit shop.py
class Basket:
    def two(self):
        return 2

    def one(self):
        return 1
--- expect
assert (Basket.one, Basket.two) == (one, two)
assert (Basket().one(), Basket().two()) == (1, 2)
