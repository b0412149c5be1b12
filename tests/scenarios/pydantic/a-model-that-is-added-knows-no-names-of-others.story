A model that is added resolves its annotations where it stands: in its module, or in the function that makes it.
needs: pydantic
tags: cold
--- file models.py
from __future__ import annotations
from pydantic import BaseModel

class name(BaseModel):
    x: int = 1

def made(size):
    class part(BaseModel):
        y: int = size

    class Local(BaseModel):
        part: part

    return Local

LOCAL = made(1)
--- hold
import models
--- replace models.py
- LOCAL = made(1)
+ class body(BaseModel):
+     part: name = name(x=2)
+
+ class Whole(BaseModel):
+     body: body
+
+ LOCAL = made(2)
--- expect
assert models.Whole.model_validate({"body": {"part": {"x": 3}}}).body.part.x == 3
assert models.body.__pydantic_parent_namespace__ is None
part = models.LOCAL.model_fields["part"].annotation
assert part().y == 2
assert not {"packing", "original", "existing"} & {*models.LOCAL.__pydantic_parent_namespace__}
