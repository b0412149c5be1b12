A class whose keyword changes is in its base's registry once, at its old place.
tags: cold
--- file plugins.py
class Plugin:
    registry = {}
    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__] = cls
--- file shop.py
from plugins import Plugin
class Basket(Plugin, key="a"):
    pass
class Order(Basket, key="b"):
    pass
--- hold
import plugins, shop
Basket = shop.Basket
--- replace shop.py
- class Basket(Plugin, key="a"):
+ class Basket(Plugin, key="basket"):
--- expect
assert list(plugins.Plugin.registry) == ["basket", "b"]
assert plugins.Plugin.registry["basket"] is Basket is shop.Basket
--- report
assert not report.stale, str(report)
