A base whose layout the class cannot take in place is said, and never silently doubled.
--- file shapes.py
class Basket(object):
    def add(self):
        return 1
--- hold
import shapes
old, kind = shapes.Basket(), shapes.Basket
--- replace shapes.py
- class Basket(object):
+ class Basket(list):
--- expect
assert shapes.Basket().add() == 1
assert issubclass(shapes.Basket, list)
assert old.add() == 1
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "shapes:Basket")]
