An edited top-level match is run again.
tags: cold
--- file shop.py
MODE = "a"
match MODE:
    case "a":
        LEVEL = 1
    case _:
        LEVEL = 0
--- hold
import shop
--- replace shop.py
-         LEVEL = 1
+         LEVEL = 10
--- expect
assert shop.LEVEL == 10
