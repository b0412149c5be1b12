A tuple of another module or class that a hook puts together anew has each class once, in order.
tags: cold
--- file core.py
NAMES = ()
SEEN = frozenset()


class Base:
    kinds = ()

    def __init_subclass__(cls):
        global NAMES, SEEN
        NAMES += (cls.__name__,)
        SEEN = SEEN | {cls.__name__}
        Base.kinds = (*Base.kinds, cls)
--- file shop.py
from core import Base


class Tea(Base):
    price = 1


class Pot(Base):
    price = 2
--- hold
import core
import shop


def kinds():
    return [cls.__name__ for cls in core.Base.kinds]
--- replace shop.py
- class Pot(Base):
+ class Cup(Base):
+     price = 3
+
+
+ class Pot(Base):
--- expect
assert core.NAMES == ("Tea", "Cup", "Pot")
assert kinds() == ["Tea", "Cup", "Pot"]
assert core.SEEN == {"Tea", "Cup", "Pot"}
--- replace shop.py
- class Tea(Base):
-     price = 1
-
-
--- expect
assert core.NAMES == ("Cup", "Pot")
assert kinds() == ["Cup", "Pot"]
assert core.SEEN == {"Cup", "Pot"}
--- replace shop.py
-     price = 3
+     price = 4
--- expect
assert core.NAMES == ("Cup", "Pot")
assert kinds() == ["Cup", "Pot"]
