A class that can't be made anew shows the traceback that a start would show, and nothing of how it was tried.
tags: still
--- file shop.py
from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int
--- hold
import shop
point = shop.Point(1, 2)
--- replace shop.py
-     x: int
+     x: int = 0
--- expect
assert type(point) is shop.Point
assert repr(point) == "Point(x=1, y=2)"
--- report
assert report.error.kind == "TypeError"
frames = [line for line in report.error.traceback.splitlines() if line.startswith("  File ")]
assert [line.split('"')[1].rsplit("/")[-1] for line in frames] == ["shop.py", "typing.py"], frames
assert "LayoutConflict" not in report.error.traceback
