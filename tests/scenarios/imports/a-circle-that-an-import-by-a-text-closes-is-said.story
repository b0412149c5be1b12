An edited import that may be met half way in a circle is said, where the circle is closed by a call that imports.
--- file shop.py
import importlib
first = importlib.import_module("menu.parts")
class Order:
    pass
--- file menu/parts.py
TEA = 1
--- file menu/__init__.py
try:
    from shop import Order, first
except ImportError:
    Order = first = None
--- hold
import shop, menu
--- edit menu/__init__.py
try:
    from shop import Order
except ImportError:
    Order = None
--- expect
assert not hasattr(menu, "first")
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR106", "menu:Order")], str(report)
