A model derived in another module has the field that its base gets.
needs: pydantic
tags: cold
--- file base.py
from pydantic import BaseModel

class Base(BaseModel):
    x: int = 1
--- file leaf.py
from base import Base

class Leaf(Base):
    z: int = 3
--- hold
import base, leaf
Leaf, old = leaf.Leaf, leaf.Leaf()
--- replace base.py
-     x: int = 1
+     x: int = 1
+     y: int = 2
--- expect
assert leaf.Leaf is Leaf
assert list(Leaf.model_fields) == ["x", "y", "z"]
assert Leaf(y="5").y == 5
assert issubclass(Leaf, base.Base)
