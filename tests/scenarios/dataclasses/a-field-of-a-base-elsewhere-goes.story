A field that a base loses is no parameter of the derived dataclass any more.
tags: cold
--- file base.py
from dataclasses import dataclass

@dataclass
class Base:
    x: int = 1
    y: int = 2
--- file leaf.py
from dataclasses import dataclass
from base import Base

@dataclass
class Leaf(Base):
    z: int = 3
--- hold
import base, leaf, dataclasses
Leaf = leaf.Leaf
--- replace base.py
-     y: int = 2
+
--- expect
assert [f.name for f in dataclasses.fields(Leaf)] == ["x", "z"]
assert not hasattr(Leaf, "y")
assert leaf.Leaf is Leaf
