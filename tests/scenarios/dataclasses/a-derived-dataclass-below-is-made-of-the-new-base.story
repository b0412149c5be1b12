A dataclass derived in the same module follows a field added to its base.
tags: cold
--- file base.py
from dataclasses import dataclass

@dataclass
class Base:
    x: int = 1

@dataclass(order=True)
class Leaf(Base):
    z: int = 3

SAMPLE = Leaf()
--- hold
import base
Leaf = base.Leaf
--- replace base.py
-     x: int = 1
+     x: int = 1
+     y: int = 2
--- expect
assert base.Leaf is Leaf
assert Leaf(1, 5, 3) > Leaf(1, 2, 3)
assert repr(base.SAMPLE) == "Leaf(x=1, y=2, z=3)"
