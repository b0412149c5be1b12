Another `singledispatch` function comes, whose cases are called `_`, too: the first has its own still.
tags: cold
--- file app.py
from functools import singledispatch


@singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: int):
    return thing + 15


FIRST = show(1)
--- hold
import app
show = app.show
--- edit app.py
from functools import singledispatch


@singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: int):
    return thing + 15


FIRST = show(1)


@singledispatch
def tell(thing):
    return "told"


@tell.register
def _(thing: int):
    return thing + 18


SECOND = tell(1)
--- expect
assert (app.FIRST, app.SECOND) == (16, 19)
assert (app.show(2), app.tell(2), show(2)) == (17, 20, 17)
--- replace app.py
-     return thing + 15
+     return thing + 25
--- expect
assert (app.FIRST, app.SECOND) == (26, 19)
assert (app.show(2), app.tell(2), show(2)) == (27, 20, 27)
