A method whose decorator registers it is registered once, however the class or the decorator is edited.
tags: cold
--- file events.py
SUFFIX = ""
HANDLERS = {}
NAMES = []


def on(name):
    def note(handler):
        if name + SUFFIX in HANDLERS:
            raise KeyError(name)
        HANDLERS[name + SUFFIX] = handler
        NAMES.append(name)
        return handler

    return note
--- file shop.py
from events import on


class Shop:
    @on("open")
    def opens(self, at=8):
        return at

    @on("close")
    @staticmethod
    def closes():
        return 20

    @property
    @on("sells")
    def sells(self):
        return "tea"

    class Counter:
        @on("serve")
        def serve(self):
            return "served"
--- hold
import events
from shop import Shop
shop, opens = Shop(), Shop.opens
--- replace events.py
- SUFFIX = ""
+ SUFFIX = "!"
--- expect
assert list(events.HANDLERS) == ["open!", "close!", "sells!", "serve!"]
assert events.NAMES == ["open", "close", "sells", "serve"]
assert events.HANDLERS["open!"] is Shop.opens is opens
--- replace shop.py
-     @on("close")
+     @on("shut")
...
-         @on("serve")
+         @on("wait")
--- expect
assert list(events.HANDLERS) == ["open!", "shut!", "sells!", "wait!"]
assert events.NAMES == ["open", "shut", "sells", "wait"]
assert Shop.closes() == 20
--- replace shop.py
-     @on("open")
--- expect
assert list(events.HANDLERS) == ["shut!", "sells!", "wait!"]
assert shop.opens() == 8
