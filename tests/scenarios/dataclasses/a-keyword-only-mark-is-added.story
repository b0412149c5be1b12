A `KW_ONLY` mark makes the fields below it keyword-only.
tags: cold
--- file point.py
from dataclasses import dataclass, KW_ONLY

@dataclass
class Point:
    x: int = 1
    y: int = 2
--- hold
import point, inspect
Point = point.Point
--- replace point.py
-     y: int = 2
+     _: KW_ONLY
+     y: int = 2
--- expect
assert point.Point is Point
assert inspect.signature(Point).parameters["y"].kind is inspect.Parameter.KEYWORD_ONLY
