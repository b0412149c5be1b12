A structure of ctypes keeps its layout in C: a method is live in place, another field makes it anew.
--- file shapes.py
import ctypes

class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int)]

    def length(self):
        return self.x

SIZE = ctypes.sizeof(Point)
--- hold
import shapes
point = shapes.Point(3)
--- replace shapes.py
-         return self.x
+         return self.x * 2
--- expect
assert point.length() == 6
--- replace shapes.py
-     _fields_ = [("x", ctypes.c_int)]
+     _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int)]
--- expect
assert shapes.Point(1, 2).y == 2
assert shapes.SIZE == 8
assert not isinstance(point, shapes.Point)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "shapes:Point")]
