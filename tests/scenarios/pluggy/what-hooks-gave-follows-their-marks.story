What a call of hooks gave while a module was imported follows an edit of their marks and arguments, modules as plugins too.
needs: pluggy
tags: cold
--- file spec.py
import pluggy

hookspec = pluggy.HookspecMarker("shop")
hookimpl = pluggy.HookimplMarker("shop")


class Spec:
    @hookspec
    def taste(self, n): ...


manager = pluggy.PluginManager("shop")
manager.add_hookspecs(Spec)
--- file tea.py
from spec import hookimpl


@hookimpl
def taste(n):
    return "tea"
--- file pot.py
from spec import hookimpl


@hookimpl(tryfirst=True)
def taste(n):
    return "pot"
--- file milk.py
from spec import hookimpl


class Milk:
    @hookimpl
    def taste(self, n):
        return "milk"
--- file app.py
from spec import manager
import milk
import pot
import tea

manager.register(tea)
manager.register(pot)
manager.register(milk.Milk())
ORDER = manager.hook.taste(n=1)
--- hold
import app
--- replace pot.py
- @hookimpl(tryfirst=True)
+ @hookimpl
--- expect
assert app.ORDER == app.manager.hook.taste(n=1) == ["milk", "pot", "tea"]
--- report
assert report.ok and report.stale == ()
--- replace tea.py
- @hookimpl
+ @hookimpl(tryfirst=True)
--- expect
assert app.ORDER == app.manager.hook.taste(n=1) == ["tea", "milk", "pot"]
--- report
assert report.ok and report.stale == ()
--- replace milk.py
-     @hookimpl
+     @hookimpl(trylast=True)
--- expect
assert app.ORDER == app.manager.hook.taste(n=1) == ["tea", "pot", "milk"]
--- replace pot.py
- def taste(n):
-     return "pot"
+ def taste():
+     return "cup"
--- expect
assert app.ORDER == app.manager.hook.taste(n=1) == ["tea", "cup", "milk"]
--- replace pot.py
- @hookimpl
- def taste():
-     return "cup"
--- expect
assert app.ORDER == app.manager.hook.taste(n=1) == ["tea", "milk"]
--- report
assert report.ok and report.stale == ()
