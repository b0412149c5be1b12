A model validator and a computed field that are added are live.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel, computed_field, model_validator

class Box(BaseModel):
    width: int
    height: int
--- hold
import models
Box, old = models.Box, models.Box(width=2, height=3)
--- replace models.py
-     height: int
+     height: int
+
+     @model_validator(mode="after")
+     def check(self):
+         if self.width > self.height:
+             raise ValueError("too wide")
+         return self
+
+     @computed_field
+     @property
+     def area(self) -> int:
+         return self.width * self.height
--- expect
assert models.Box is Box
assert old.model_dump() == {"width": 2, "height": 3, "area": 6}
try:
    Box(width=9, height=1)
except ValueError:
    refused = True
assert refused
