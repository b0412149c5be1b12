An edit of the generic function keeps what is registered elsewhere.
tags: cold
--- file generic.py
from functools import singledispatch


@singledispatch
def show(value):
    return "object"
--- file shop.py
from generic import show


@show.register
def _(value: int):
    return "int"
--- hold
from generic import show
import shop
show(1.0)
--- replace generic.py
-     return "object"
+     return "thing"
--- expect
assert show(1.0) == "thing"
assert show(1) == "int"
