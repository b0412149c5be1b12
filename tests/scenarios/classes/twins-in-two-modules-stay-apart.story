Classes and methods of equal source in two modules are not mixed up.
tags: cold
--- file left.py
class Basket:
    def total(self):
        return 1
--- file right.py
class Basket:
    def total(self):
        return 1
--- hold
import left
import right
a, b = left.Basket(), right.Basket()
--- replace left.py
-         return 1
+         return 2
--- expect
assert (a.total(), b.total()) == (2, 1)
