A registry that is itself a dictionary loses what an edited decorator no longer registers.
tags: cold
--- file bus.py
class Registry(dict):
    def register(self, name):
        def deco(function):
            self[name] = function
            return function

        return deco


class Hooks(list):
    def add(self, function):
        self.append(function)
        return function


registry = Registry()
hooks = Hooks()
--- file one.py
from bus import hooks, registry


@registry.register("a")
def a():
    return 1


@hooks.add
def first():
    return "first"
--- file two.py
from bus import hooks, registry


@registry.register("b")
def b():
    return 2


@hooks.add
def second():
    return "second"
--- file shop.py
import one
import two
from bus import hooks, registry

NAMES = list(registry)
VALUES = {name: function() for name, function in registry.items()}
FIRST = [function() for function in hooks]
--- hold
import shop
from bus import hooks, registry
--- replace one.py
- @registry.register("a")
+ @registry.register("aa")
...
-     return 1
+     return 10
...
- @hooks.add
- def first():
-     return "first"
--- expect
assert registry is shop.registry and list(registry) == ["aa", "b"], registry
assert shop.NAMES == ["aa", "b"]
assert shop.VALUES == {"aa": 10, "b": 2}
assert shop.FIRST == ["second"]
