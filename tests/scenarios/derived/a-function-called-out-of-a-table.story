A value that a function gave which was called out of a table follows the function.
tags: cold
--- file ops.py
def add(a, b):
    return a + b


def mul(a, b):
    return a * b


OPS = {"+": add, "*": mul}
--- file shop.py
from ops import OPS

calls = []
SUM = OPS["+"](1, 2)
ALL = {name: op(2, 3) for name, op in OPS.items()}
calls.append(len(OPS))
--- hold
import shop
--- replace ops.py
-     return a + b
+     return a + b + 100
--- expect
assert shop.SUM == 103
assert shop.ALL == {"+": 105, "*": 6}
assert shop.calls == [2]
