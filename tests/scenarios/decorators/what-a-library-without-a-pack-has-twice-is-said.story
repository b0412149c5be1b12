What a statement has registered with a library that no pack knows is said to remain when it runs again.
tags: once
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/gong.py
HANDLERS = {}


def on(name):
    def note(function):
        HANDLERS[name] = function
        return function

    return note


class Bell:
    def __init__(self):
        self.rings = []

    def add(self, function, name):
        self.rings.append((name, function))
--- file names.py
RING = "ring"
--- file shop.py
import places
import gong
import names

bell = gong.Bell()

@gong.on(names.RING)
def ring():
    return "ring"

class Door:
    @gong.on("open")
    def open(self):
        return "open"

def close():
    return "close"

closing = gong.on("close")(close)

def wire(name):
    bell.add(close, name)

wire(names.RING)
--- hold
import names, shop
import gong
--- replace names.py
- RING = "ring"
+ RING = "toll"
--- expect
assert sorted(gong.HANDLERS) == ["close", "open", "ring", "toll"]
--- report
assert sorted((item.code, item.target) for item in report.stale) == [
    ("HMR112", "shop:ring"),
    ("HMR112", "shop:wire(names.RING)"),
]
--- replace shop.py
-     @gong.on("open")
+     @gong.on("push")
...
- closing = gong.on("close")(close)
+ closing = gong.on("shut")(close)
--- expect
assert {"close", "open", "push", "shut"} <= set(gong.HANDLERS)
--- report
assert sorted((item.code, item.target) for item in report.stale) == [
    ("HMR112", "shop:Door.open"),
    ("HMR112", "shop:closing"),
]
