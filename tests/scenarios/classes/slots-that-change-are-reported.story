Changed __slots__ cannot be given to old instances: methods are live, and the report says the rest.
--- file shop.py
class Point:
    __slots__ = ("x",)

    def norm(self):
        return "old"
--- hold
import shop
point = shop.Point()
--- edit shop.py
class Point:
    __slots__ = ("x", "y")

    def norm(self):
        return "new"
--- expect
assert shop.Point().norm() == "new"
--- report
assert report.ok
assert any("Point" in item.target for item in report.stale), report.stale
