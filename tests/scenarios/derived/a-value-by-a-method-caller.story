A value that was got by a method caller follows the edit of the method.
tags: cold
--- file base.py
class Box:
    def size(self):
        return 1
box = Box()
--- file app.py
from operator import methodcaller
from base import box
SIZE = methodcaller("size")(box)
--- hold
import app
--- replace base.py
-         return 1
+         return 2
--- expect
assert app.SIZE == 2
