A setter that was added works on instances that exist.
tags: cold
--- file shop.py
class Basket:
    _n = 1

    @property
    def n(self):
        return self._n
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    _n = 1

    @property
    def n(self):
        return self._n

    @n.setter
    def n(self, value):
        self._n = value
--- expect
basket.n = 4
assert basket.n == 4
