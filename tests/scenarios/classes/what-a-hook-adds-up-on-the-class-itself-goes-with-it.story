What a hook adds up on each class itself, and a text that two classes share, is nothing to mention.
tags: cold
--- file core.py
TAGS = []


class Base:
    depth = 0
    names = ("base",)

    def __init_subclass__(cls, tag="tea"):
        cls.depth += 1
        cls.names = (*cls.names, cls.__name__)
        if tag not in TAGS:
            TAGS.append(tag)
--- file shop.py
from core import Base


class Tea(Base, tag="tea"):
    pass


class Pot(Base, tag="pot"):
    pass


class Chai(Base, tag="tea"):
    pass
--- hold
import core
import shop
--- replace shop.py
- class Pot(Base, tag="pot"):
-     pass
-
-
--- expect
assert core.TAGS == ["tea"]
assert core.Base.depth == 0 and core.Base.names == ("base",)
assert (shop.Chai.depth, shop.Chai.names) == (1, ("base", "Chai"))
--- report
assert report.stale == ()
