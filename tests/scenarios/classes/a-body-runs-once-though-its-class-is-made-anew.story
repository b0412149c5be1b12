The body of a class statement runs once in a revision, also where its class cannot be re-opened; what that counts once more is said.
--- file counting.py
made = []

def count(name):
    made.append(name)
    return name
--- file points.py
from counting import count

class Point:
    __slots__ = ("x",)
    kind = count("point")

    def far(self):
        return False
--- file meters.py
from counting import count

class Unit(type):
    def __new__(mcs, name, bases, space):
        return super().__new__(mcs, name, bases, space)

class Meter(metaclass=Unit):
    __slots__ = ("x",)
    kind = count("meter")
--- file levels.py
from enum import Enum
from counting import count

class Level(str, Enum):
    LOW = count("low")
    HIGH = "high"
--- hold
import counting, points, meters, levels
--- replace points.py
-     __slots__ = ("x",)
+     __slots__ = ("x", "y")
--- replace meters.py
-     __slots__ = ("x",)
+     __slots__ = ("x", "y")
--- replace levels.py
-     HIGH = "high"
+     HIGH = "higher"
--- expect
assert sorted(counting.made) == ["low", "low", "meter", "meter", "point", "point"]
assert points.Point.__slots__ == meters.Meter.__slots__ == ("x", "y")
assert points.Point().far() is False
assert levels.Level.HIGH == "higher"
assert levels.Level("higher") is levels.Level.HIGH
assert list(levels.Level) == [levels.Level.LOW, levels.Level.HIGH]
--- report
assert [item.code for item in report.stale] == ["HMR104"] * 3 + ["HMR112"] * 3
