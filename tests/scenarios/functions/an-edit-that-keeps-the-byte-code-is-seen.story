A body that compiles to other names only is live all the same.
tags: cold
--- file shop.py
def text(value):
    return value.lower()
--- hold
from shop import text
--- replace shop.py
-     return value.lower()
+     return value.upper()
--- expect
assert text("a") == "A"
