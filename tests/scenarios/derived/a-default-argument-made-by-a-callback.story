A default argument that a callback made at import follows the callback.
imported: after
tags: cold
--- file shop.py
def start():
    return 1

FUNCS = [start]

def price(at=FUNCS[0]()):
    return at
--- hold
from shop import price
--- replace shop.py
-     return 1
+     return 2
--- expect
assert price() == 2
