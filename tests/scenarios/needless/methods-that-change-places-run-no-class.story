Methods that only changed places have their class run again for no hook that asks for certain names.
--- file core.py
RUNS = []


class Base:
    def __init_subclass__(cls):
        RUNS.append(cls.__name__)
        cls.size = getattr(cls, "size", 1)


class Plain:
    pass
--- file shop.py
from core import Base, Plain


class Tea(Base):
    def pour(self):
        return 1

    def drink(self):
        return 2


class Pot(Plain):
    def fill(self):
        return 1

    def empty(self):
        return 2
--- hold
import core, shop
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
+         return 3
--- expect
assert core.RUNS == ["Tea"] and shop.Tea().pour() == 3
--- report
assert all(action.verb == "patch" for action in report.actions), report
