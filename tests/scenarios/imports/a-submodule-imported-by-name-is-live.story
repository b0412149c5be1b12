A submodule that was imported from its package is live.
tags: cold
--- file pkg/__init__.py
--- file pkg/rates.py
def rate():
    return 1
--- file shop.py
from pkg import rates


def price():
    return rates.rate()
--- hold
from shop import price
--- replace pkg/rates.py
-     return 1
+     return 2
--- expect
assert price() == 2
