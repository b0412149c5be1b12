Methods that a decorator registers are registered once when their class is made again as a whole.
tags: cold
--- file events.py
HANDLERS = {}


def on(name):
    def note(handler):
        if name in HANDLERS:
            raise KeyError(name)
        HANDLERS[name] = handler
        return handler

    return note


class Hook:
    def __init_subclass__(cls):
        cls.own = sorted(name for name in vars(cls) if not name.startswith("_"))


class Loud(Hook):
    pass
--- file shop.py
from events import Hook, Loud, on


class Shop(Hook):
    @on("open")
    def opens(self):
        return 8

    @on("close")
    def closes(self):
        return 20
--- hold
import events
from shop import Shop
shop, opens = Shop(), Shop.opens
--- replace shop.py
- class Shop(Hook):
+ class Shop(Loud):
+     floors = 1
+
--- expect
assert Shop.own == ["closes", "floors", "opens"]
assert events.HANDLERS == {"open": Shop.opens, "close": Shop.closes}
assert Shop.opens is opens
--- report
assert report.ok
assert report.stale == (), report.stale
--- replace shop.py
-     @on("close")
+     @on("shut")
...
-     floors = 1
+     floors = 2
--- expect
assert list(events.HANDLERS) == ["open", "shut"]
assert events.HANDLERS["open"] is Shop.opens is opens
assert shop.closes() == 20
