What is read of a module that is imported by a name that is put together follows the module.
tags: cold
--- file shop/__init__.py
from importlib import import_module
from .load import load
KINDS = ["csv"]
RATES = {kind: import_module(f".{kind}_plug", __package__).RATE for kind in KINDS}
FOUND = [import_module("shop." + kind + "_plug") for kind in KINDS]
SUM = sum(module.RATE for module in FOUND)
LOADED = load("csv").RATE
def get(kind):
    return import_module("shop.%s_plug" % kind)
GOT = get("csv").RATE
BY_NAME = {}
for kind in KINDS:
    BY_NAME[kind] = import_module(f"{__name__}.{kind}_plug")
NAMED = BY_NAME["csv"].RATE
--- file shop/load.py
from importlib import import_module
def load(kind):
    name = f"shop.{kind}_plug"
    return import_module(name)
--- file shop/csv_plug.py
RATE = 1
--- hold
import shop
--- replace shop/csv_plug.py
- RATE = 1
+ RATE = 2
--- expect
assert (shop.RATES, shop.SUM, shop.LOADED, shop.GOT, shop.NAMED) == ({"csv": 2}, 2, 2, 2, 2)
