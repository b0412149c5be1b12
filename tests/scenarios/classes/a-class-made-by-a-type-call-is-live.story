A class made by calling `type` keeps its identity when the call is edited.
tags: cold
--- file made.py
Point = type("Point", (), {"scale": 1, "twice": lambda self: self.scale * 2})
--- hold
import made
Point, old = made.Point, made.Point()
--- replace made.py
- Point = type("Point", (), {"scale": 1, "twice": lambda self: self.scale * 2})
+ Point = type("Point", (), {"scale": 2, "thrice": lambda self: self.scale * 3})
--- expect
assert made.Point is Point
assert old.scale == 2
assert old.thrice() == 6
assert not hasattr(old, "twice")
