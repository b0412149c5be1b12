What a decorator puts into a list, and nothing tells from others, is said when it is put in again, though its function is taken out elsewhere.
--- file bus.py
HANDLERS = {}
ORDER = []

def on(name):
    def decorate(function):
        HANDLERS.setdefault(name, []).append(function)
        ORDER.append(name + "!")
        return function
    return decorate
--- file shop.py
from bus import on

@on("start")
def greet():
    return "hello"
--- hold
import shop
from bus import HANDLERS, ORDER
--- replace shop.py
- @on("start")
+ @on("stop")
--- expect
assert list(HANDLERS) == ["stop"]
assert ORDER == ["start!", "stop!"]
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:greet")]
