A decorator that a function defines and gives, where it was a function itself, leaves nothing of before in a registry.
tags: cold
--- file shop.py
HANDLERS = []


def on(kind):
    def enter(function):
        HANDLERS.append((kind, function))
        HANDLERS.sort(key=lambda pair: pair[0])
        return function

    return enter


@on(2)
def close_shop():
    return 18


@on(1)
def open_shop():
    return 8


ALL = [function() for _, function in HANDLERS]
--- hold
import shop
handlers = shop.HANDLERS
--- replace shop.py
- def on(kind):
-     def enter(function):
-         HANDLERS.append((kind, function))
-         HANDLERS.sort(key=lambda pair: pair[0])
-         return function
-
-     return enter
+ def make_on():
+     def on(kind):
+         def enter(function):
+             HANDLERS.append((-kind, function))
+             HANDLERS.sort(key=lambda pair: pair[0])
+             return function
+
+         return enter
+
+     return on
+
+
+ on = make_on()
--- expect
assert shop.ALL == [18, 8] and shop.HANDLERS is handlers and len(handlers) == 2
