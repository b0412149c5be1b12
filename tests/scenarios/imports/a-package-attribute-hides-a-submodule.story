A package's own name wins over a submodule of that name, before and after an edit.
tags: cold
--- file pkg/__init__.py
from .price import price
--- file pkg/price.py
def price():
    return "old"
--- hold
import pkg
from pkg import price
--- replace pkg/price.py
-     return "old"
+     return "new"
--- expect
assert price() == "new"
assert pkg.price() == "new"
