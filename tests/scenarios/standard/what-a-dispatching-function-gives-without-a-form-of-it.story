What a form of a `singledispatch` function gave is computed anew when that goes, or has another type.
tags: cold
--- file shows.py
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(thing):
    return "any"


@show.register
def _number(thing: int):
    return "number"


@show.register(str)
def _text(thing):
    return "text"


class Writer:
    @singledispatchmethod
    def write(self, thing):
        return "any"

    @write.register
    def _(self, thing: int):
        return "number"


NUMBER = show(3)
WRITTEN = Writer().write(3)
--- file main.py
from shows import show

ALL = [show(each) for each in (1, "a", None)]
--- hold
import shows, main
--- replace shows.py
- @show.register(str)
- def _text(thing):
-     return "text"
- 
- 
--- expect
assert main.ALL == ["number", "any", "any"], main.ALL
--- replace shows.py
- def _number(thing: int):
+ def _number(thing: str):
...
-     def _(self, thing: int):
+     def _(self, thing: str):
--- expect
assert main.ALL == ["any", "number", "any"], main.ALL
assert shows.NUMBER == shows.WRITTEN == "any"
--- replace shows.py
- @show.register
- def _number(thing: str):
-     return "number"
- 
- 
--- expect
assert main.ALL == ["any", "any", "any"], main.ALL
