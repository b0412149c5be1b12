What stands on an abstract class, and is no method, is not asked for anything when the class changes.
tags: cold
--- file shop.py
from abc import ABC, abstractmethod


class Notes:
    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        self.asked.append(name)
        raise AttributeError(name)


class Shop(ABC):
    @abstractmethod
    def open(self):
        return 8


class Corner(Shop):
    def open(self):
        return 9


Shop.notes = Corner.notes = NOTES = Notes()
--- hold
import shop
from shop import Corner, Shop
--- replace shop.py
-     @abstractmethod
-     def open(self):
-         return 8
+     @abstractmethod
+     def open(self):
+         return 8
+
+     @abstractmethod
+     def close(self):
+         return 20
--- expect
assert Shop.__abstractmethods__ == {"open", "close"} and Corner.__abstractmethods__ == {"close"}
assert shop.NOTES.asked == [] and Corner.notes is shop.NOTES, shop.NOTES.asked
--- replace shop.py
- class Corner(Shop):
-     def open(self):
-         return 9
+ class Corner(Shop):
+     def open(self):
+         return 9
+
+     @property
+     def close(self):
+         return 21
--- expect
assert Corner.__abstractmethods__ == frozenset() and Corner().close == 21
assert shop.NOTES.asked == [], shop.NOTES.asked
