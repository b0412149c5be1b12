A function of one of several branches is edited as itself, though another branch goes.
tags: cold
--- file shop.py
import os
def make(kind):
    if kind == "a":
        def inner(): return "a"
    elif kind == "b":
        def inner(): return "b"
    else:
        def inner(): return "c"
    return inner
--- hold
import shop
a, b, c = map(shop.make, "abc")
--- edit shop.py
import os
def make(kind):
    if kind == "b":
        def inner(): return "B"
    else:
        def inner(): return "C"
    return inner
--- expect
assert b() == "B", b()
assert c() == "C", c()
