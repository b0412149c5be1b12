Comprehensions in class bodies, inlined or not, follow their constants.
needs: python>=3.12
tags: cold
--- file shop.py
class Basket:
    sizes = [n * 2 for n in (1, 2)]

    def total(self):
        return [n for n in self.sizes if n > 2]
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     sizes = [n * 2 for n in (1, 2)]
+     sizes = [n * 3 for n in (1, 2)]
...
-         return [n for n in self.sizes if n > 2]
+         return [n for n in self.sizes if n > 3]
--- expect
assert basket.total() == [6]
