A class whose hook makes an object and has it work on the class is made again when a method of that is edited.
tags: cold
--- file builder.py
class Builder:
    def __init__(self, cls):
        self.cls = cls

    def build(self):
        for name, value in self.each():
            setattr(self.cls, name, value)

    def each(self):
        yield "label", self.text(self.cls.__name__)

    def text(self, name):
        return name.lower()
--- file mixin.py
from builder import Builder


def build(cls):
    builder = Builder(cls)
    builder.build()


class Mixin:
    def __init_subclass__(cls, **more):
        super().__init_subclass__(**more)
        build(cls)
--- file shop.py
from dataclasses import dataclass

from mixin import Mixin


@dataclass
class Tea(Mixin):
    price: int = 1


@dataclass
class Green(Tea):
    sort: str = "a"


LABELS = [Tea.label, Green.label]
--- hold
import shop
first = shop.Green()
--- replace builder.py
-         return name.lower()
+         return name.upper()
--- expect
assert (shop.Tea.label, first.label, shop.LABELS) == ("TEA", "GREEN", ["TEA", "GREEN"])
--- replace builder.py
-         yield "label", self.text(self.cls.__name__)
+         yield "label", self.text(self.cls.__name__) + "!"
--- expect
assert (shop.Tea.label, first.label, shop.LABELS) == ("TEA!", "GREEN!", ["TEA!", "GREEN!"])
--- report
assert report.ok and report.stale == ()
