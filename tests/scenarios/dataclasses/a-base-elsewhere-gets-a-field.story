A field that a base in another module gets is a parameter of the derived dataclass too.
tags: cold
--- file base.py
from dataclasses import dataclass

@dataclass
class Base:
    x: int = 1
--- file leaf.py
from dataclasses import dataclass
from base import Base

@dataclass
class Leaf(Base):
    z: int = 3
--- hold
import base, leaf, dataclasses
Leaf, old = leaf.Leaf, leaf.Leaf()
--- replace base.py
-     x: int = 1
+     x: int = 1
+     y: int = 2
--- expect
assert leaf.Leaf is Leaf
assert [f.name for f in dataclasses.fields(Leaf)] == ["x", "y", "z"]
assert Leaf(y=7).y == 7
assert repr(old) == "Leaf(x=1, y=2, z=3)"
