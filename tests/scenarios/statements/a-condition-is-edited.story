An edited top-level condition runs its branch.
tags: cold
--- file shop.py
DEBUG = False
if DEBUG:
    LEVEL = "debug"
else:
    LEVEL = "info"
--- hold
import shop
--- replace shop.py
-     LEVEL = "info"
+     LEVEL = "warning"
--- expect
assert shop.LEVEL == "warning"
