What methods put into an object that one function has by default is put in from the start where it changes.
tags: cold
--- file desk.py
class Registry:
    def __init__(self):
        self.items = {}
        self.log = []
    def register(self, name, value):
        self.items[name] = value
        self.log.append(name)
    def many(self, *names):
        for name in names:
            self.register(name, self.made(name))
    def made(self, name):
        return name * 2
registry = Registry()
def boot(registry=registry):
    registry.many("a", "b")
    registry.register("t", 0)
boot()
--- file shop.py
from desk import registry
registry.many("x")
size = len(registry.items)
--- hold
import desk, shop
from desk import registry
--- replace desk.py
-     registry.many("a", "b")
+     registry.many("b")
--- expect
assert desk.registry is registry and registry.log == ["b", "t", "x"] and shop.size == 3
--- replace desk.py
-         return name * 2
+         return name * 3
--- expect
assert registry.items == {"b": "bbb", "t": 0, "x": "xxx"} and registry.log == ["b", "t", "x"]
--- replace shop.py
- registry.many("x")
+ registry.many("y", "x")
--- expect
assert list(registry.items) == registry.log == ["b", "t", "y", "x"] and shop.size == 4
--- report
assert report.ok and not report.stale
