What functions of modules gave that stand in a list, or were imported by computed names, follows their edits.
tags: cold
--- file app.py
from importlib import import_module

from plugs import cake, tea

PLUGS = [tea, cake]
PRICES = [plug.price() for plug in PLUGS]
FOUND = {name: import_module(f"plugs.{name}") for name in ("tea", "cake")}
BY_NAME = {name: plug.price() for name, plug in FOUND.items()}


def ask(plug):
    return plug.price()


ASKED = [ask(plug) for plug in PLUGS]
--- file plugs/__init__.py
--- file plugs/tea.py
def price():
    return 1
--- file plugs/cake.py
def price():
    return 2
--- hold
import app
--- replace plugs/tea.py
-     return 1
+     return 3
--- expect
assert (app.PRICES, app.ASKED) == ([3, 2], [3, 2])
assert app.BY_NAME == {"tea": 3, "cake": 2}
--- replace plugs/cake.py
- def price():
-     return 2
+ price = lambda: 4
--- expect
assert (app.PRICES, app.ASKED) == ([3, 4], [3, 4])
assert app.BY_NAME == {"tea": 3, "cake": 4}
