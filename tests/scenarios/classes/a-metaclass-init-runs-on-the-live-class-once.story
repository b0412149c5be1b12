What a metaclass's `__init__` registers when an edited class is made is the live class.
tags: cold
--- file meta.py
ALL = []

class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        if cls not in ALL and name not in [c.__name__ for c in ALL]:
            ALL.append(cls)

class Base(metaclass=Meta):
    pass
--- file use.py
from meta import Base

class Use(Base):
    x = 1
--- hold
import meta, use
kind, old = use.Use, use.Use()
--- replace use.py
-     x = 1
+     x = 2
+     y = 3
--- expect
assert use.Use is kind
assert meta.ALL == [meta.Base, kind]
assert (old.x, old.y) == (2, 3)
