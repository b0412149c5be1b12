A definition is edited, or comes, and registers under a key that one further down has: that has it still.
tags: cold
--- file app.py
TABLE = {}


def on(key):
    def enter(function):
        TABLE[key] = function
        return function

    return enter


@on("one")
def first():
    return 1


@on("middle")
def middle():
    return 0


@on("two")
def second():
    return 2


class Shop:
    @on("three")
    def third(self):
        return 3

    @on("four")
    def fourth(self):
        return 4
--- hold
import app
second = app.second
--- replace app.py
- @on("one")
+ @on("two")
...
-     @on("three")
+     @on("four")
--- expect
assert app.TABLE["two"] is app.second is second and app.TABLE["four"] is app.Shop.fourth
assert list(app.TABLE) == ["two", "middle", "four"]
--- replace app.py
- @on("middle")
+ @on("four")
+ def extra():
+     return 9
+ 
+ 
+ @on("middle")
--- expect
assert app.TABLE["four"] is app.Shop.fourth and app.TABLE["two"] is second
assert app.TABLE["middle"] is app.middle and len(app.TABLE) == 3
