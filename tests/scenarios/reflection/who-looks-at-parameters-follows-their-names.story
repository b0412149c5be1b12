Who looked at a function's parameters, or at its docstring, follows when they come with another body.
tags: cold
--- file shop.py
def price(n, rate=1):
    return n

class Basket:
    def add(self, item):
        return item
--- file table.py
import inspect

import shop

COUNT = len(inspect.signature(shop.price).parameters)
ABOUT = inspect.getdoc(shop.price)
ADDS = list(inspect.signature(shop.Basket.add).parameters)
--- file command.py
import inspect

OPTIONS = {}

def command(function):
    OPTIONS[function.__name__] = list(inspect.signature(function).parameters)
    return function

@command
def build(target):
    return target
--- hold
import command, table
--- edit shop.py
def price(n, tax, rate=1):
    """Tell the price."""
    return n * tax

class Basket:
    def add(self, thing):
        return [thing]
--- replace command.py
- def build(target):
-     return target
+ def build(target, folder):
+     return [target, folder]
--- expect
assert table.COUNT == 3
assert table.ABOUT == "Tell the price."
assert table.ADDS == ["self", "thing"]
assert command.OPTIONS == {"build": ["target", "folder"]}
