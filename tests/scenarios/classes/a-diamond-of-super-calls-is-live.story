In a diamond of classes an edited link of the super chain is live.
tags: cold
--- file shop.py
class Base:
    def names(self):
        return ["base"]


class Left(Base):
    def names(self):
        return ["left", *super().names()]


class Right(Base):
    def names(self):
        return ["right", *super().names()]


class Both(Left, Right):
    pass
--- hold
from shop import Both
both = Both()
--- replace shop.py
-         return ["left", *super().names()]
+         return ["LEFT", *super().names()]
...
-         return ["right", *super().names()]
+         return ["RIGHT"]
--- expect
assert both.names() == ["LEFT", "RIGHT"]
