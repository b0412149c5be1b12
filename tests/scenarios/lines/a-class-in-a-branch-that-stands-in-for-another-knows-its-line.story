A class that a branch defines anew knows the line of that definition, whatever kinds of methods it has.
tags: cold
needs: python>=3.13
--- file shop.py
FIRST = 1
class Kind:
    def told(self):
        return 2

if FIRST:
    class Kind:
        entries = {}
        @classmethod
        def add(cls, function):
            return function

if not FIRST:
    class Sort:
        @staticmethod
        def name():
            return "a"
else:
    class Sort:
        @property
        def name(self):
            return "b"
--- hold
import shop
--- edit shop.py
class Kind:
    def told(self):
        return 2
FIRST = 1

if FIRST:
    class Kind:
        entries = {}
        @classmethod
        def add(cls, function):
            return function


if not FIRST:
    class Sort:
        @staticmethod
        def name():
            return "a"
else:
    class Sort:
        @property
        def name(self):
            return "b"
--- expect
assert shop.Kind.__firstlineno__ == 7
assert shop.Sort.__firstlineno__ == 20
