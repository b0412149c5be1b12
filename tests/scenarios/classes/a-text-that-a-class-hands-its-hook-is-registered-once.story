What a hook notes of a class's keywords is noted anew with another keyword, and goes with the class.
tags: cold
--- file core.py
KINDS = []


class Base:
    def __init_subclass__(cls, key=None):
        KINDS.append(key or cls.__name__)
--- file shop.py
from core import Base


class Tea(Base, key="tea"):
    pass


class Pot(Base, key="pot"):
    pass


class Cup(Base):
    pass
--- hold
import core
import shop
kinds = core.KINDS
--- replace shop.py
- class Tea(Base, key="tea"):
+ class Tea(Base, key="chai"):
--- expect
assert kinds == ["chai", "pot", "Cup"]
--- replace shop.py
- class Pot(Base, key="pot"):
+ class Mug(Base, key="mug"):
--- expect
assert kinds == ["chai", "mug", "Cup"]
