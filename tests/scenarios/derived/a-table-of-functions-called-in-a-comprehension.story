What functions in a table returned at import follows an edit of any of them.
imported: after
tags: cold
--- file shop.py
def net():
    return 1

FUNCS = {"net": net, "gross": lambda: 2}
TABLE = {name: make() for name, make in FUNCS.items()}
--- hold
import shop
--- replace shop.py
-     return 1
+     return 10
--- expect
assert shop.TABLE == {"net": 10, "gross": 2}
--- replace shop.py
- FUNCS = {"net": net, "gross": lambda: 2}
+ FUNCS = {"net": net, "gross": lambda: 20}
--- expect
assert shop.TABLE == {"net": 10, "gross": 20}
