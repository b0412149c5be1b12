A function whose decorator registers it under another key is in the registry once, at its old place.
tags: cold
--- file bus.py
HANDLERS = {}
def on(event):
    def register(function):
        HANDLERS.setdefault(event, []).append(function)
        return function
    return register
--- file shop.py
from bus import on
@on("start")
def first():
    return 1
@on("start")
def second():
    return 2
@on("stop")
def third():
    return 3
--- hold
import bus, shop
kept = shop.second
--- replace shop.py
- @on("start")
- def second():
-     return 2
+ @on("stop")
+ def second():
+     return 20
--- expect
assert [f() for f in bus.HANDLERS["start"]] == [1]
assert sorted(f() for f in bus.HANDLERS["stop"]) == [3, 20]
assert kept is shop.second and kept in bus.HANDLERS["stop"]
--- report
assert not report.stale, str(report)
