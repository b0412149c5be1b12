What asks for the list under a key of a `defaultdict` finds there the names of what stands above it.
tags: cold
--- file desk.py
from collections import defaultdict
handlers = defaultdict(list)
def on(event):
    def enter(f):
        handlers[event].append(f.__name__)
        return f
    return enter
def wire(events):
    for event in events:
        handlers[event].append("wired")
wire(["start", "stop"])
--- file shop.py
from desk import on, handlers
@on("start")
def open_up(): return 1
@on("stop")
@on("start")
def lock(): return 2
many = len(handlers["start"])
@on("start")
def sweep(): return 3
--- hold
import desk, shop
--- replace shop.py
- @on("start")
- def open_up(): return 1
+ @on("begin")
+ def open_up(): return 1
--- expect
assert shop.many == 2 and desk.handlers["start"] == ["wired", "lock", "sweep"]
assert desk.handlers["begin"] == ["open_up"]
