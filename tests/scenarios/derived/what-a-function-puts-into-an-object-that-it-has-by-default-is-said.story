A call that puts something into an object a second time, which its function has by default, is named.
--- file desk.py
class Registry:
    def __init__(self):
        self.items = {}
        self.log = []
    def register(self, name):
        self.items[name] = name * 2
        self.log.append(name)
    def many(self, *names):
        for name in names:
            self.register(name)
        print("registered", file=None)
registry = Registry()
def boot(registry=registry):
    registry.many("a", "b")
boot()
size = len(registry.items)
--- hold
import desk
--- replace desk.py
-     registry.many("a", "b")
+     registry.many("a", "b", "c")
--- expect
assert set(desk.registry.items) == {"a", "b", "c"} and desk.size == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "desk:boot()")]
