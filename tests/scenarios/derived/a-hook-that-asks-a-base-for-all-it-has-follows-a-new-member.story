A hook that asks a base class for what it has, by whatever name, runs again when a member comes or goes.
tags: cold
--- file plugins.py
from operator import attrgetter

NAMES = {}
ALL = {}
KEYS = {}
OWN = {}


class Named:
    def __init_subclass__(cls):
        NAMES[cls.__name__] = [each for each in ("open", "close") if hasattr(cls, each)]


class Listed:
    def __init_subclass__(cls):
        ALL[cls.__name__] = [each for each in dir(cls) if not each.startswith("_")]


class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        OWN[name] = sorted(each for base in bases for each in vars(base) if each[0] != "_")


class Keyed:
    def key(self):
        return "keyed"

    def __init_subclass__(cls):
        KEYS[cls.__name__] = attrgetter("key." + "__name__")(cls)
--- file shop.py
from plugins import Keyed, Listed, Meta, Named


class A(Named):
    pass


class B(A):
    pass


class C(Listed):
    pass


class D(C):
    pass


class E(metaclass=Meta):
    pass


class F(E):
    pass
--- hold
import plugins, shop
--- replace shop.py
- class A(Named):
-     pass
+ class A(Named):
+     def close(self):
+         pass
...
- class C(Listed):
-     pass
+ class C(Listed):
+     def walk(self):
+         pass
...
- class E(metaclass=Meta):
-     pass
+ class E(metaclass=Meta):
+     def sell(self):
+         pass
--- expect
assert plugins.NAMES == {"A": ["close"], "B": ["close"]}, plugins.NAMES
assert plugins.ALL == {"C": ["walk"], "D": ["walk"]}, plugins.ALL
assert plugins.OWN == {"E": [], "F": ["sell"]}, plugins.OWN
--- replace shop.py
-     def close(self):
+     def open(self):
...
-     def walk(self):
+     def run(self):
...
-     def sell(self):
+     def buy(self):
--- expect
assert plugins.NAMES == {"A": ["open"], "B": ["open"]}, plugins.NAMES
assert plugins.ALL == {"C": ["run"], "D": ["run"]}, plugins.ALL
assert plugins.OWN == {"E": [], "F": ["buy"]}, plugins.OWN
