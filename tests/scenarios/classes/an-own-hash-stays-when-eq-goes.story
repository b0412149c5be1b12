A class that says `__hash__ = None` is unhashable without `__eq__` too, and one that does not say so is hashable again.
tags: cold
--- file shop.py
class Said:
    __hash__ = None
    def __eq__(self, other):
        return True

class Plain:
    def __eq__(self, other):
        return True
--- hold
from shop import Said, Plain
--- replace shop.py
-     __hash__ = None
-     def __eq__(self, other):
-         return True
+     __hash__ = None
--- replace shop.py
- class Plain:
-     def __eq__(self, other):
-         return True
+ class Plain:
+     pass
--- expect
assert vars(Said)["__hash__"] is None
assert "__hash__" not in vars(Plain) and hash(Plain())
