A method registered for another type in a singledispatchmethod is not called for its first type any more.
tags: cold
--- file shop.py
import functools
class Label:
    @functools.singledispatchmethod
    def show(self, thing):
        return "thing"
    @show.register
    def _(self, thing: str):
        return "text"
--- hold
import shop
label = shop.Label()
--- replace shop.py
-     def _(self, thing: str):
-         return "text"
+     def _(self, thing: list):
+         return "list"
--- expect
assert shop.Label().show([]) == "list"
assert shop.Label().show("") == "thing"
