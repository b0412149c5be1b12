Hooks stand in the order, and give what, their marks say now: those of plugins, and those of specifications.
needs: pluggy
tags: cold
--- file spec.py
import pluggy

hookspec = pluggy.HookspecMarker("shop")
hookimpl = pluggy.HookimplMarker("shop")


class Spec:
    @hookspec
    def price(self, n): ...

    @hookspec(firstresult=True)
    def first(self): ...


manager = pluggy.PluginManager("shop")
manager.add_hookspecs(Spec)
--- file plugins.py
from spec import hookimpl, manager


class Tea:
    @hookimpl
    def price(self, n):
        return n + 1

    @hookimpl
    def first(self):
        return "tea"


class Pot:
    @hookimpl(trylast=True)
    def price(self, n):
        return n + 2


manager.register(Tea())
manager.register(Pot())
--- hold
import plugins
from spec import manager
--- replace plugins.py
-     @hookimpl(trylast=True)
+     @hookimpl(tryfirst=True)
--- expect
assert manager.hook.price(n=1) == [3, 2]
--- report
assert report.ok and report.stale == ()
--- replace spec.py
-     @hookspec(firstresult=True)
+     @hookspec
--- expect
assert manager.hook.first() == ["tea"]
--- replace plugins.py
-     @hookimpl(tryfirst=True)
+     @hookimpl(trylast=True)
--- expect
assert manager.hook.price(n=1) == [2, 3]
