What a module's `__getattr__` has answered to functions follows an edit of what it uses: by a computed name, an import inside, a module handed on.
tags: cold
--- file rates.py
BASE = 3


def compute(name):
    return BASE * len(name)


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    return compute(name)
--- file till.py
import importlib

import rates
from rates import lazy


def read(name):
    return getattr(rates, name)


def inner():
    return rates.milk


def get(module, name):
    return getattr(module, name)


def inside():
    from rates import coffee

    return coffee


def named(module, name):
    return getattr(importlib.import_module(module), name)


ALL = [lazy, getattr(rates, "tea"), read("cream")]
INNER = inner()
GOT = get(rates, "pot")
INSIDE = inside()
NAMED = named("rates", "cup")
TABLE = {name: getattr(rates, name) for name in ("a", "bc")}
--- hold
import till
def all_of():
    return till.ALL, till.INNER, till.GOT, till.INSIDE, till.NAMED, till.TABLE
--- replace rates.py
- BASE = 3
+ BASE = 2
--- expect
assert all_of() == ([8, 6, 10], 8, 6, 12, 6, {"a": 2, "bc": 4}), all_of()
--- replace rates.py
-     return BASE * len(name)
+     return BASE * len(name) + 1
--- expect
assert all_of() == ([9, 7, 11], 9, 7, 13, 7, {"a": 3, "bc": 5}), all_of()
--- replace rates.py
-     return compute(name)
+     return compute(name + "!")
--- expect
assert all_of() == ([11, 9, 13], 11, 9, 15, 9, {"a": 5, "bc": 7}), all_of()
--- report
assert report.ok and report.stale == ()
