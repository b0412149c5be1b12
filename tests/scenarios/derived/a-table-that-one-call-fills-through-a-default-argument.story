A table that a single call fills, by way of a default argument, is filled from the start.
tags: cold
imported: after
--- file shop/__init__.py
from .prices import *
from .tools import *
tools.forms.register()
--- file shop/tools.py
from . import forms

def is_known(thing):
    return thing in forms.signatures
--- file shop/prices.py
class Maker:
    def __init__(self, name):
        self.name = name

tea = Maker("tea")
cake = Maker("cake")
--- file shop/forms.py
from importlib import import_module

module_info = {}
module_info["shop.prices"] = dict(
    tea=[1],
    cake=[2],
)

signatures = {}

def register(module_info=module_info, signatures=signatures):
    for module, info in module_info.items():
        module = import_module(module)
        for name, form in info.items():
            if hasattr(module, name):
                signatures[getattr(module, name)] = tuple(form)
--- hold
import shop
from shop import prices, tools
from shop.forms import signatures
--- replace shop/forms.py
-     tea=[1],
+     tea=[1],
+     coffee=[3],
--- replace shop/prices.py
- tea = Maker("tea")
+ coffee = Maker("coffee")
+ tea = Maker("tea")
--- expect
import shop.forms
assert [each.name for each in signatures] == ["tea", "coffee", "cake"]
assert signatures is shop.forms.signatures and tools.is_known(prices.coffee)
--- replace shop/prices.py
- tea = Maker("tea")
+ tea = Maker("green tea")
--- replace shop/forms.py
-     tea=[1],
-     coffee=[3],
+     coffee=[3],
+     tea=[1],
--- expect
assert [each.name for each in signatures] == ["coffee", "green tea", "cake"]
assert prices.tea in signatures
