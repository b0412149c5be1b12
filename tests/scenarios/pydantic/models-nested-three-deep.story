An edit reaches models through models, lists, unions and dictionaries.
needs: pydantic
tags: cold
--- file a.py
from pydantic import BaseModel

class Leaf(BaseModel):
    x: int = 0
--- file b.py
from pydantic import BaseModel
from a import Leaf

class Middle(BaseModel):
    leaves: dict[str, list[Leaf]] = {}
--- file c.py
from typing import Optional
from pydantic import BaseModel, TypeAdapter
from b import Middle

class Top(BaseModel):
    middle: Optional[Middle] = None

TOPS = TypeAdapter(list[Top])
--- hold
import a, b, c
Top, Leaf = c.Top, a.Leaf
--- replace a.py
-     x: int = 0
+     x: int = 0
+     y: int
--- expect
data = {"middle": {"leaves": {"k": [{"x": 1, "y": "2"}]}}}
assert Top.model_validate(data).middle.leaves["k"][0].y == 2
assert c.TOPS.validate_python([data])[0].middle.leaves["k"][0].y == 2
assert type(Top.model_validate(data).middle.leaves["k"][0]) is Leaf
