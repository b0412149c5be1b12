A line that comes enters its text before those that lines further down spell, in other modules too.
tags: cold
--- file desk.py
routes = {}
order = []
index = {}
def route(path, methods=("GET",)):
    def enter(f):
        for method in methods:
            routes[method, path] = f
        order.append(path)
        return f
    return enter
def plugin(prio):
    def enter(cls):
        index[cls.__name__] = prio
        return cls
    return enter
table = {}
def put(name, value):
    table[name] = value
def setup():
    for name in ("b", "d"):
        put(name.upper(), 1)
    print("set up", file=None)
setup()
--- file shop.py
from desk import plugin, route
@route("/a")
def tea(): return 1
@route("/b")
def cake(): return 2
@plugin(1)
class Pot: pass
--- file till.py
from desk import order, plugin, route
import shop
@route("/c")
@route("/d")
def pay(): return 3
@plugin(2)
class Coin: pass
last = order[-1]
--- hold
import desk, shop, till
--- replace shop.py
- @route("/b")
+ @route("/x")
+ def milk(): return 9
+ @route("/b")
...
- class Pot: pass
+ class Pot: pass
+ @plugin(7)
+ class Cup: pass
--- replace desk.py
- setup()
+ put("z", 1)
+ setup()
--- expect
assert desk.order == ["/a", "/x", "/b", "/d", "/c"], desk.order
assert list(desk.index) == ["Pot", "Cup", "Coin"] and list(desk.table) == ["z", "B", "D"]
assert till.last == "/c" and [path for _, path in desk.routes] == desk.order
--- replace shop.py
- @route("/a")
+ @route("/y")
+ def water(): return 0
+ @route("/a")
--- expect
assert desk.order == ["/y", "/a", "/x", "/b", "/d", "/c"] and till.last == "/c"
