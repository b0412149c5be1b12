A statement that only moved is still known to have used what it used.
imported: after
tags: cold
--- file shop.py
def make():
    return 1

FUNCS = [make]
X = FUNCS[0]()
--- hold
import shop
--- replace shop.py
- FUNCS = [make]
+ # one
+ # two
+ FUNCS = [make]
...
- X = FUNCS[0]()
+ # three
+ X = FUNCS[0]()  # the first
...
- def make():
+ NEW = 0
+ def make():
--- expect
assert shop.NEW == 0
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.X == 2
