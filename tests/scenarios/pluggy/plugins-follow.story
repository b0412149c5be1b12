Hooks of a plugin are edited, take other arguments, come and go; a plugin is taken away.
needs: pluggy
tags: cold
--- file kit.py
import pluggy

spec = pluggy.HookspecMarker("story")
impl = pluggy.HookimplMarker("story")

class Spec:
    @spec
    def price(self, n, extra):
        "What it costs."

    @spec
    def name(self):
        "What it is called."

class Tea:
    @impl
    def price(self, n):
        return n

class Milk:
    @impl
    def price(self, n):
        return n * 10

manager = pluggy.PluginManager("story")
manager.add_hookspecs(Spec)
manager.register(Tea())
manager.register(Milk())
--- hold
import kit
def prices():
    return kit.manager.hook.price(n=1, extra=5)
prices()
--- replace kit.py
-         return n * 10
+         return n * 20
--- expect
assert prices() == [20, 1]
--- replace kit.py
- class Milk:
-     @impl
-     def price(self, n):
+ class Milk:
+     @impl
+     def price(self, extra, n):
...
-         return n * 20
+         return n * 20 + extra
--- expect
assert prices() == [25, 1]
--- replace kit.py
- class Tea:
+ class Tea:
+     @impl
+     def name(self):
+         return "tea"
+
--- expect
assert kit.manager.hook.name() == ["tea"]
assert prices() == [25, 1]
--- replace kit.py
-     @impl
-     def name(self):
-         return "tea"
-
--- expect
assert kit.manager.hook.name() == []
--- replace kit.py
- manager.register(Milk())
--- expect
assert prices() == [1]
--- report
assert report.ok and not report.stale
