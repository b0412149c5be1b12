A pydantic dataclass that gets a field validates it.
needs: pydantic
tags: cold
--- file models.py
from pydantic.dataclasses import dataclass

@dataclass
class Point:
    x: int
--- hold
import models
Point = models.Point
--- replace models.py
-     x: int
+     x: int
+     y: int = 2
--- expect
assert models.Point is Point
assert Point("1", "5").y == 5
