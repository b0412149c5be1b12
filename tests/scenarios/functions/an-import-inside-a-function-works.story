A function that imports inside its body finds the module.
tags: cold
--- file shop.py
def text(n):
    return str(n)
--- hold
from shop import text
--- replace shop.py
-     return str(n)
+     import json
+
+     return json.dumps([n])
--- expect
assert text(1) == "[1]"
