What an edit imports under the name of a class is not made over into that class.
tags: cold
--- file m1.py
class M(type): pass
class Old(metaclass=M):
    def told(self):
        return 1
--- file m3.py
from m1 import Old

TABLE = {2: Old}
class New:
    v: int = len(TABLE)
    def c(self, x=1):
        return 2
--- hold
import m1, m3
--- edit m1.py
class New:
    def told(self):
        return 1
--- edit m3.py
from m1 import New

TABLE = {2: New}
class New:
    v: int = len(TABLE)
    def c(self, x=1):
        return 2
--- expect
assert m3.New.__module__ == "m3"
assert m3.New.c.__module__ == "m3"
assert m1.New.__module__ == "m1"
assert m3.New is not m1.New
assert m3.TABLE == {2: m1.New}
