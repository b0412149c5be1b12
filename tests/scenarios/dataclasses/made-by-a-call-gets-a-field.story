A dataclass made by `make_dataclass` takes a field in place.
--- file point.py
from dataclasses import make_dataclass

Point = make_dataclass("Point", [("x", int)])
--- hold
import point
Point, old = point.Point, point.Point(1)
--- edit point.py
from dataclasses import make_dataclass

Point = make_dataclass("Point", [("x", int), ("y", int)])
--- expect
assert point.Point(1, 2).y == 2
--- report
assert point.Point is Point or [item.code for item in report.stale] == ["HMR104"]
