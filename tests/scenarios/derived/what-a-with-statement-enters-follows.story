What a `with` statement has from a class follows the methods by which it is entered and left.
tags: cold
--- file tools.py
class Opened:
    def __enter__(self):
        return [1]

    def __exit__(self, *reason):
        self.left = True
--- file table.py
from tools import Opened

with Opened() as found:
    ROWS = list(found)
--- hold
import table
--- replace tools.py
-         return [1]
+         return [1, 2]
--- expect
assert table.ROWS == [1, 2]
