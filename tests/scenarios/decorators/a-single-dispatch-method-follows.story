Implementations of a method that dispatches by type are edited, added, moved and removed.
tags: cold
--- file shop.py
from functools import singledispatchmethod

class Till:
    @singledispatchmethod
    def show(self, thing):
        return "thing"

    @show.register
    def _(self, thing: int):
        return "int"

    @show.register(str)
    def _text(self, thing):
        return "str"

class Small(Till):
    pass
--- hold
import shop
till = shop.Small()
def all(): return [till.show(1), till.show("a"), till.show(2.0), till.show([])]
all()
--- replace shop.py
-         return "int"
+         return "INT"
...
-         return "thing"
+         return "THING"
--- expect
assert all() == ["INT", "str", "THING", "THING"]
--- replace shop.py
-     @show.register(str)
-     def _text(self, thing):
-         return "str"
+     @show.register(list)
+     def _text(self, thing):
+         return "list"
+
+     @show.register
+     def _float(self, thing: float):
+         return "float"
--- expect
assert all() == ["INT", "THING", "float", "list"]
--- replace shop.py
-     @show.register
-     def _(self, thing: int):
-         return "INT"
-
+
--- expect
assert all() == ["THING", "THING", "float", "list"]
--- replace shop.py
-     def _float(self, thing: float):
+     def _float(self, thing: float | str):
--- expect
assert all() == ["THING", "float", "float", "list"]
--- report
assert report.ok and not report.stale
