A decorator that makes of a class one of another layout leaves instances of the old one, which is said.
--- file making.py
def made(cls):
    return cls
--- file points.py
from dataclasses import dataclass
from making import made

@made
class Point:
    def far(self):
        return False

@dataclass
class Place:
    x: int = 0
--- hold
import making, points
point, place = points.Point(), points.Place()
--- edit making.py
def made(cls):
    return type(cls.__name__, (), {"__slots__": ("x",), "__module__": cls.__module__,
                                   "__qualname__": cls.__qualname__, "far": cls.far})
--- replace points.py
- @dataclass
+ @dataclass(slots=True)
--- expect
assert points.Point.__slots__ == ("x",)
assert points.Place.__slots__ == ("x",)
assert point.far() is False
--- report
said = {(item.code, item.target) for item in report.stale}
assert {("HMR104", "points:Point"), ("HMR104", "points:Place")} <= said
