A statement that recurses without end fails the revision like any other.
tags: still
--- file shop.py
def deep(n):
    return n


VALUE = deep(1)
--- hold
import shop
--- replace shop.py
-     return n
+     return deep(n + 1)
--- expect
assert (shop.VALUE, shop.deep(5)) == (1, 5)
--- report
assert not report.ok
assert report.error.kind == "RecursionError"
