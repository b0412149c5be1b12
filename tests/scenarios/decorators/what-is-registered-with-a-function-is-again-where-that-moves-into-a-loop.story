What is registered with a decorated function is registered with the one that a loop or a branch makes now.
tags: cold
--- file shop.py
from functools import singledispatch

YES = True


def registry(function):
    table = {}

    def call(thing):
        return table.get(type(thing), function)(thing)

    def register(kind):
        def put(other):
            table[kind] = other
            return other

        return put

    call.register = register
    return call


@singledispatch
def show(thing):
    return "thing"


@show.register
def _(thing: int):
    return thing + 15


@registry
def tell(thing):
    return "thing"


@tell.register(int)
def of_int(thing):
    return thing + 5


BOTH = show(1), tell(1)
--- hold
import shop
--- replace shop.py
- @singledispatch
- def show(thing):
-     return "thing"
+ for _times in range(1):
+     @singledispatch
+     def show(thing):
+         return "what"
--- replace shop.py
- @registry
- def tell(thing):
-     return "thing"
+ if YES:
+     @registry
+     def tell(thing):
+         return "what"
--- expect
assert shop.BOTH == (16, 6) and (shop.show(2), shop.tell(2)) == (17, 7)
assert (shop.show(""), shop.tell("")) == ("what", "what")
