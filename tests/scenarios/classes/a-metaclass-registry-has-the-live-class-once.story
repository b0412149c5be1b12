A registry that a metaclass fills has one class of a name after its body was edited, the live one.
tags: cold
--- file registry.py
KNOWN = {}
MADE = []

class Meta(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        if bases:
            KNOWN[space.get("key", name)] = cls
            MADE[:] = [m for m in MADE if m.__qualname__ != cls.__qualname__] + [cls]
        return cls

class Base(metaclass=Meta):
    pass
--- file parts.py
from registry import Base

class Wheel(Base):
    key = "wheel"
    count = 4
--- hold
import registry, parts
old, kind = parts.Wheel(), parts.Wheel
--- replace parts.py
-     count = 4
+     count = 5
+     radius = 3
+
+     def area(self):
+         return self.radius * self.count
--- expect
assert parts.Wheel is kind
assert registry.KNOWN == {"wheel": kind}
assert registry.MADE == [kind]
assert old.area() == 15
assert isinstance(old, registry.Base)
assert registry.Base.__subclasses__() == [kind]
