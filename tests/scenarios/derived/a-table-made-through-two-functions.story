A table made at import follows an edit of a function that its maker calls, in another module.
tags: cold
--- file tools.py
def double(n):
    return n * 2
--- file shop.py
import tools


def build(items):
    return [tools.double(item) for item in items]


TABLE = build([1, 2])
SUM = sum(TABLE)
--- hold
import shop
--- replace tools.py
-     return n * 2
+     return n * 20
--- expect
assert shop.TABLE == [20, 40]
assert shop.SUM == 60
