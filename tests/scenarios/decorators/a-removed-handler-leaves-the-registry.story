A function that is removed leaves the project's registry, together with its import.
tags: cold
--- file bus.py
class Bus:
    def __init__(self):
        self.handlers = {}
    def on(self, event):
        def register(function):
            self.handlers.setdefault(event, []).append(function)
            return function
        return register
bus = Bus()
--- file shop.py
from bus import bus
@bus.on("start")
def first():
    return 1
--- hold
import bus, shop
--- edit shop.py
CLOSED = True
--- expect
assert bus.bus.handlers == {}
--- report
assert not report.stale, str(report)
