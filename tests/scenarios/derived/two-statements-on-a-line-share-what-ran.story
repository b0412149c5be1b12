Of statements that share a line each is taken to have used what ran there.
imported: after
tags: cold
--- file shop.py
def one():
    return 1

FUNCS = [one]
A = FUNCS[0](); B = FUNCS[0]() + 1
--- hold
import shop
--- replace shop.py
-     return 1
+     return 2
--- expect
assert (shop.A, shop.B) == (2, 3)
--- replace shop.py
-     return 2
+     return 3
--- expect
assert (shop.A, shop.B) == (3, 4)
