What a method computed from a collection of its object is computed anew when a registration in it changes.
tags: cold
imported: after
--- file registry.py
class Registry:
    def __init__(self):
        self.items = {}
    def add(self, name):
        def keep(thing):
            self.items.setdefault(name, []).append(thing)
            return thing
        return keep
    def get(self, name):
        return self.items.get(name, [])
registry = Registry()
--- file plugin.py
from registry import registry
@registry.add("x")
def one():
    return 1
@registry.add("x")
def two():
    return 2
--- file use.py
import plugin
from registry import registry
NAMES = [function.__name__ for function in registry.get("x")]
--- hold
import use
--- replace plugin.py
- @registry.add("x")
- def two():
+ @registry.add("y")
+ def two():
--- expect
assert use.NAMES == ["one"]
