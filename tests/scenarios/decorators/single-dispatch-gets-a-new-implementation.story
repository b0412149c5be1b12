An implementation that was added is used at the next call.
tags: cold
--- file shop.py
from functools import singledispatch


@singledispatch
def show(value):
    return "object"
--- hold
from shop import show
show(1)
--- edit shop.py
from functools import singledispatch


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: int):
    return "int"
--- expect
assert show(1) == "int"
assert show("a") == "object"
