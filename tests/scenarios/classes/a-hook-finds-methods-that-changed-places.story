What goes through the members of a class finds methods in the order of its body, where they only changed places.
tags: cold
--- file core.py
class Base:
    def __init_subclass__(cls):
        cls.names = [name for name in vars(cls) if not name.startswith("_")]


def listed(cls):
    cls.listed = [name for name in vars(cls) if not name.startswith("_")]
    return cls
--- file shop.py
from core import Base, listed


class Tea(Base):
    def pour(self):
        return 1

    def drink(self):
        return 2


@listed
class Pot:
    def fill(self):
        return 1

    def empty(self):
        return 2
--- hold
import shop
pour, pot = shop.Tea.pour, shop.Pot()
--- replace shop.py
-     def pour(self):
-         return 1
-
-     def drink(self):
-         return 2
+     def drink(self):
+         return 2
+
+     def pour(self):
+         return 1
...
-     def fill(self):
-         return 1
-
-     def empty(self):
-         return 2
+     def empty(self):
+         return 2
+
+     def fill(self):
+         return 1
--- expect
assert shop.Tea.names == ["drink", "pour"] and shop.Pot.listed == ["empty", "fill"]
assert shop.Tea.pour is pour and pot.fill() == 1
--- report
assert report.ok and report.stale == ()
