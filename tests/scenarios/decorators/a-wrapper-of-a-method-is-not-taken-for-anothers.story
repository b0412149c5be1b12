A registered wrapper of a method that is made anew takes the place of no other wrapper that tells the same of itself.
tags: cold
--- file events.py
RATE = 1
HANDLERS = {}


def on(handler):
    def inner(*given):
        return RATE_OF[handler.__name__], handler(*given)

    HANDLERS[handler.__name__] = inner
    return inner


RATE_OF = {"opens": RATE, "closes": RATE, "rings": RATE}


class Hook:
    def __init_subclass__(cls):
        cls.own = sorted(name for name in vars(cls) if not name.startswith("_"))
--- file shop.py
from events import Hook, on


@on
def rings():
    return "ring"


class Door(Hook):
    @on
    def opens(self):
        return "open"


class Till(Hook):
    @on
    def closes(self):
        return "close"
--- hold
import events
import shop
door, till = shop.Door(), shop.Till()
--- replace shop.py
-     def opens(self):
-         return "open"
+     def opens(self, wide=True):
+         return "wide"
+
+     floors = 1
--- expect
assert shop.Door.own == ["floors", "opens"]
assert events.HANDLERS["opens"](door) == door.opens() == (1, "wide")
assert events.HANDLERS["closes"](till) == till.closes() == (1, "close")
assert events.HANDLERS["rings"]() == shop.rings() == (1, "ring")
assert events.HANDLERS["opens"] is shop.Door.opens
