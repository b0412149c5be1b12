A model that is made anew resolves its annotations in its module, and nowhere else.
needs: pydantic
tags: cold
--- file models.py
from __future__ import annotations
from pydantic import BaseModel

class name(BaseModel):
    x: int = 1

class cls(BaseModel):
    part: name = name()
--- hold
import models
--- replace models.py
-     part: name = name()
+     part: name = name()
+     other: name = name(x=2)
--- expect
assert models.cls().other.x == 2
assert models.cls.__pydantic_parent_namespace__ is None
