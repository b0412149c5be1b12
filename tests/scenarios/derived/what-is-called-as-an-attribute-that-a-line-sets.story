A function is set on an object of another module and called there: who calls it follows its edit.
tags: cold
--- file shared.py
from types import SimpleNamespace

tools = SimpleNamespace()
--- file shop.py
import shared

def show(name):
    return f"{name}:"

shared.tools.show = show
SHOWN = shared.tools.show("tea")
--- hold
import shop
--- replace shop.py
-     return f"{name}:"
+     return f"{name}!"
--- expect
assert shop.SHOWN == "tea!"
