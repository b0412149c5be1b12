Type parameters with defaults are live.
needs: python>=3.13
tags: cold
--- file shop.py
class Box[T = int]:
    def get(self) -> T:
        return "old"
--- hold
from shop import Box
box = Box()
--- replace shop.py
-         return "old"
+         return "new"
--- expect
assert box.get() == "new"
