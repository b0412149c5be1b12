A container makes what its factories say; one of these is edited, and what another has made goes on with its state.
--- file shop.py
class Container:
    def __init__(self):
        self.factories = {}
        self.made = {}

    def get(self, key):
        if key not in self.made:
            self.made[key] = self.factories[key](self)
        return self.made[key]

class Session:
    def __init__(self, container):
        self.container = container
        self.items = {}
        self.itself = [self]

def report(container):
    return ["report", container.get("session")]

container = Container()
container.factories["session"] = Session
container.factories["report"] = report
REPORT = container.get("report")
--- hold
import shop
session = shop.container.get("session")
session.items["tea"] = 2
--- replace shop.py
-     return ["report", container.get("session")]
+     return ["edited report", container.get("session")]
--- expect
assert shop.REPORT == ["edited report", session]
assert shop.REPORT[1] is session is shop.container.get("session")
assert session.items == {"tea": 2}
