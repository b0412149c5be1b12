Edited special methods act on old instances.
tags: cold
--- file shop.py
class Basket:
    def __len__(self):
        return 1

    def __repr__(self):
        return "old"

    def __call__(self):
        return "old"

    def __eq__(self, other):
        return False

    __hash__ = None
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     def __len__(self):
-         return 1
-
-     def __repr__(self):
-         return "old"
-
-     def __call__(self):
-         return "old"
+     def __len__(self):
+         return 5
+
+     def __repr__(self):
+         return "new"
+
+     def __call__(self):
+         return "called"
...
-         return False
+         return True
--- expect
assert len(basket) == 5
assert repr(basket) == "new"
assert basket() == "called"
assert basket == 1
