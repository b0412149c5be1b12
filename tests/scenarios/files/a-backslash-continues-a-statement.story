Statements continued by backslashes are one statement.
tags: cold
--- file shop.py
TOTAL = 1 + \
    2
NEXT = [
    1,

    # with a comment
    2]
--- hold
import shop
--- replace shop.py
-     2
- NEXT = [
+     20
+ NEXT = [
...
-     2]
+     3]
--- expect
assert (shop.TOTAL, shop.NEXT) == (21, [1, 3])
