What a metaclass stored while it made an edited class anew is the class that everybody has, and its members.
tags: cold
--- file traits.py
KEPT = {}


class Trait:
    def __init__(self, default):
        self.default = default
        self.owner = None


class Meta(type):
    def __new__(mcs, name, bases, space):
        cls = super().__new__(mcs, name, bases, space)
        for item in space.values():
            if isinstance(item, Trait):
                item.owner = cls
        KEPT[name] = (cls, dict(space))
        return cls


class HasTraits(metaclass=Meta):
    pass
--- file app.py
from traits import HasTraits, Trait


class App(HasTraits):
    size = Trait(1)

    def run(self):
        return self.size.default
--- hold
import traits
from app import App
live = App()
--- replace app.py
-     size = Trait(1)
+     size = Trait(2)
+     name = Trait("app")
--- expect
assert live.run() == 2
assert App.size.owner is App and App.name.owner is App
assert traits.KEPT["App"][0] is App
assert traits.KEPT["App"][1]["run"] is App.run
assert [cls.__name__ for cls in traits.HasTraits.__subclasses__()] == ["App"]
