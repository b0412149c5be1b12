A method that a class loses, as a decorator writes it now, is named if somebody holds it.
--- file shop.py
import dataclasses
class Point:
    def __init__(self, x=0):
        self.x = x
    def told(self):
        return 1
    def other(self):
        return 2
--- hold
import shop
held = [shop.Point.__init__, shop.Point.other]
--- edit shop.py
import dataclasses
@dataclasses.dataclass
class Point:
    x: int = 3
    def told(self):
        return 1
--- expect
assert shop.Point() == shop.Point(3)
assert not hasattr(shop.Point, "other")
--- report
said = {(item.code, item.target) for item in report.stale}
assert said == {("HMR111", "shop:Point.__init__"), ("HMR107", "shop:Point.other")}, said
