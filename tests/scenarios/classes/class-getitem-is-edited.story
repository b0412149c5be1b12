A `__class_getitem__` that is edited answers for the live class.
tags: cold
--- file typed.py
class Typed:
    def __class_getitem__(cls, item):
        return ("old", cls, item)
--- hold
import typed
Typed = typed.Typed
--- replace typed.py
-         return ("old", cls, item)
+         return ("new", cls, item)
--- expect
assert typed.Typed[int] == ("new", Typed, int)
