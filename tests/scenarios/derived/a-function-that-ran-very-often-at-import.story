A function that ran very often under one statement is still seen under the next ones.
imported: after
tags: cold
--- file shop.py
def step(n):
    return n + 1

FUNCS = [step]
MANY = [FUNCS[0](n) for n in range(1000)]
ONE = FUNCS[0](1)

class Box:
    MANY = len([FUNCS[0](n) for n in range(1000)])
    ONE = FUNCS[0](1)

LAST = FUNCS[0](2)
--- hold
import shop
--- replace shop.py
-     return n + 1
+     return n + 2
--- expect
assert shop.MANY[-1] == 1001
assert (shop.ONE, shop.Box.ONE, shop.LAST) == (3, 3, 4)
