What was computed of a hook is computed again when its specification is marked otherwise.
needs: pluggy
tags: cold
--- file shop.py
import pluggy

hookspec = pluggy.HookspecMarker("shop")
hookimpl = pluggy.HookimplMarker("shop")


class Spec:
    @hookspec
    def price(self):
        """Give a price."""


class Tea:
    @hookimpl
    def price(self):
        return 2


class Milk:
    @hookimpl
    def price(self):
        return 3


manager = pluggy.PluginManager("shop")
manager.add_hookspecs(Spec)
manager.register(Tea())
manager.register(Milk())
PRICES = manager.hook.price()
--- hold
import shop
--- replace shop.py
-     @hookspec
+     @hookspec(firstresult=True)
--- expect
assert shop.manager.hook.price() == shop.PRICES == 3, shop.PRICES
--- replace shop.py
-     @hookspec(firstresult=True)
+     @hookspec
--- expect
assert shop.PRICES == [3, 2], shop.PRICES
--- report
assert report.ok and report.stale == ()
