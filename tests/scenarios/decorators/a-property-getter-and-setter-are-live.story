Both halves of an edited property are live for instances that exist.
tags: cold
--- file shop.py
class Basket:
    def __init__(self):
        self._n = 1

    @property
    def n(self):
        return self._n

    @n.setter
    def n(self, value):
        self._n = value
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return self._n
+         return self._n * 10
...
-         self._n = value
+         self._n = value + 1
--- expect
basket.n = 4
assert basket.n == 50
