A class that compares and loses its `__hash__` cannot be hashed any more, until it has one again.
tags: cold
--- file shop.py
class Point:
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
--- hold
import shop
--- replace shop.py
-     def __hash__(self):
-         return 1
--- expect
assert shop.Point.__hash__ is None
--- edit shop.py
class Point:
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 2
--- expect
assert hash(shop.Point()) == 2
