A key that a decorator sets with a list for its functions stands where a start would put it.
tags: cold
--- file reg.py
HANDLERS = {}
def on(kind):
    def deco(f):
        HANDLERS.setdefault(kind, []).append(f)
        return f
    return deco
--- file app.py
from reg import on
@on("a")
def one(): pass
@on("b")
def two(): pass
@on("c")
def three(): pass
--- file show.py
import app
from reg import HANDLERS
KEYS = list(HANDLERS)
--- hold
import reg, app, show
--- replace app.py
- @on("b")
+ @on("bb")
--- expect
assert list(reg.HANDLERS) == ["a", "bb", "c"], reg.HANDLERS
assert show.KEYS == ["a", "bb", "c"], show.KEYS
