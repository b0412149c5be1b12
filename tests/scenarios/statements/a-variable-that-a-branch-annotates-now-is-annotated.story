An annotation that moves into a branch stays in the module's annotations.
tags: cold
--- file shop.py
import sys

Mode: type = int
Other: type = str
--- hold
import shop
--- replace shop.py
- Mode: type = int
+ if sys.platform == "no-such-system":
+     Mode: type = float
+ else:
+     Mode: object = int
--- expect
assert shop.__annotations__ == {"Mode": object, "Other": type}
assert shop.Mode is int
