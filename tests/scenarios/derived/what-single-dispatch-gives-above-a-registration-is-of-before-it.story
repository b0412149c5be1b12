What asks a single-dispatch function, and runs again, gets what a start has registered by then; a method, too.
tags: cold
--- file shop.py
from functools import singledispatch, singledispatchmethod
@singledispatch
def show(value):
    return "thing"
class Till:
    @singledispatchmethod
    def take(self, value):
        return "thing"
def both(value):
    return show(value) + " " + Till().take(value)
--- file first.py
import shop
SHOWN = "it is a " + shop.both(1)
@shop.show.register(int)
def _(value):
    return "number"
--- file second.py
import first, shop
SHOWN = "it is a " + shop.both(1)
@shop.Till.take.register(int)
def take_number(self, value):
    return "number"
--- hold
import shop, first, second
shown = shop.both(1)
--- replace first.py
- SHOWN = "it is a " + shop.both(1)
+ SHOWN = "this is a " + shop.both(1)
--- replace second.py
- SHOWN = "it is a " + shop.both(1)
+ SHOWN = "this is a " + shop.both(1)
--- expect
assert shown == "number number"
assert first.SHOWN == "this is a thing thing", first.SHOWN
assert second.SHOWN == "this is a number thing", second.SHOWN
assert shop.both(1) == "number number"
