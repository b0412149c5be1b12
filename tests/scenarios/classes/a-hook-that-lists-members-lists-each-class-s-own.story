A table of members by class that a hook fills keeps those of other classes, where a class with members of the same names runs again.
tags: cold
--- file shop.py
class Listed:
    known = {}
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        Listed.known[cls.__name__] = sorted(name for name in vars(cls) if name[0] == "m")


class Tea(Listed):
    @staticmethod
    def mixed():
        return 8


class Milk(Listed):
    def made(self):
        return 3
    mixed = lambda self: 2
--- hold
import shop
known = shop.Listed.known
--- replace shop.py
-         return 8
+         return 8
+     kind = 1
--- expect
assert known == {"Tea": ["mixed"], "Milk": ["made", "mixed"]}
--- replace shop.py
-     kind = 1
+     def more(self):
+         return 1
--- expect
assert known == {"Tea": ["mixed", "more"], "Milk": ["made", "mixed"]}
