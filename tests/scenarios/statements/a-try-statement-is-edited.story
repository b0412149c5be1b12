An edited top-level try is run again.
tags: cold
--- file shop.py
try:
    VALUE = int("x")
except ValueError:
    VALUE = -1
--- hold
import shop
--- replace shop.py
-     VALUE = -1
+     VALUE = -2
--- expect
assert shop.VALUE == -2
