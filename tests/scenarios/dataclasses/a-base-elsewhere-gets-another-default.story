Another default of a base's field is the derived dataclass's default too.
tags: cold
--- file base.py
from dataclasses import dataclass

@dataclass
class Base:
    x: int = 1
--- file leaf.py
from dataclasses import dataclass
import base

@dataclass
class Middle(base.Base):
    pass

@dataclass
class Leaf(Middle):
    z: int = 3
--- hold
import base, leaf
Leaf = leaf.Leaf
--- replace base.py
-     x: int = 1
+     x: int = 10
--- expect
assert leaf.Leaf is Leaf
assert Leaf() == Leaf(10, 3)
assert leaf.Middle().x == 10
