What a function of `singledispatch` has given at import follows the function that is for that type.
tags: cold
--- file shop.py
from functools import singledispatch

@singledispatch
def show(thing):
    return "?"

@show.register
def _(thing: int):
    return f"number {thing}"

@show.register(str)
def _(thing):
    return f"text {thing}"

SHOWN = show(3), show("tea"), show(None)
--- hold
import shop
--- replace shop.py
-     return f"number {thing}"
+     return f"No. {thing}"
--- expect
assert shop.SHOWN == ("No. 3", "text tea", "?")
--- replace shop.py
-     return f"text {thing}"
+     return f"'{thing}'"
--- expect
assert shop.SHOWN == ("No. 3", "'tea'", "?")
--- report
assert report.ok and not report.stale
