A decorator sorts what it registers under several keys; entries that are made again stand where it sorts them.
tags: cold
--- file events.py
from dataclasses import dataclass

@dataclass
class Created:
    size: int = 1

class Deleted:
    pass
--- file bus.py
from collections import defaultdict

from events import Created, Deleted

HANDLERS = defaultdict(list)

def emit(event):
    return [handler(event) for _, handler in HANDLERS[type(event)]]

def on(*kinds, order=0):
    def enter(function):
        for kind in kinds:
            HANDLERS[kind].append((order, function))
            HANDLERS[kind].sort(key=lambda pair: pair[0])
        return function

    return enter

@on(Created, order=1)
def audit(event):
    return "audit"

@on(Created, Deleted)
def log(event):
    return f"log {event.size}" if isinstance(event, Created) else "log"

@on(Deleted, order=-1)
def purge(event):
    return "purge"

CREATED = emit(Created())
DELETED = emit(Deleted())
--- hold
import bus
--- replace events.py
-     size: int = 1
+     size: int = 2
+     name: str = "new"
--- expect
assert bus.CREATED == ["log 2", "audit"]
assert bus.DELETED == ["purge", "log"]
assert [order for order, _ in bus.HANDLERS[bus.Deleted]] == [-1, 0]
