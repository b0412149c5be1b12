An edited implementation of a singledispatch function is live, and registered once.
tags: cold
--- file shop.py
from functools import singledispatch


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: int):
    return "int"


@show.register(str)
def show_str(value):
    return "str"
--- hold
from shop import show
show(1), show("a")
--- replace shop.py
-     return "int"
+     return "whole number"
...
-     return "str"
+     return "text"
--- expect
assert (show(1), show("a"), show(None)) == ("whole number", "text", "object")
assert len(show.registry) == 3
