What a class body that runs again makes of another member has the object that this member keeps.
tags: cold
--- file shop.py
class Infinity:
    pass

class Slot:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        cls.slots = [value for value in space.values() if isinstance(value, Slot)]

class Base(metaclass=Meta):
    pass

class Time(Base):
    forever = Infinity()
    kinds = ["hour", "day"]
    until = Slot(default=forever)
    kind = Slot(default=kinds)
--- hold
import shop
--- replace shop.py
-         self.default = default
+         self.default = default
+         self.note = "new"
--- expect
assert shop.Time.until.default is shop.Time.forever
assert shop.Time.kind.default is shop.Time.kinds
assert shop.Time.until.note == "new"
assert [each.name for each in shop.Time.slots] == ["until", "kind"]
