A frozen dataclass gets a field whose factory fills the old instances.
--- file point.py
from dataclasses import dataclass

@dataclass(frozen=True)
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- edit point.py
from dataclasses import dataclass, field

@dataclass(frozen=True)
class Point:
    x: int
    tags: list = field(default_factory=list)
--- expect
assert point.Point is Point
assert old.tags == []
assert Point(1) == old
