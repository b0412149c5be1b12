A value that a lambda gave which was called out of the table it was written in follows the lambda.
tags: cold
--- file ops.py
FACTOR = 2
OPS = {"double": lambda n: n * FACTOR, "next": lambda n: n + 1}
STAGES = [lambda n, by=by: n * by * FACTOR for by in range(3)]
--- file shop.py
from ops import OPS, STAGES

ALL = {name: op(3) for name, op in OPS.items()}
NEXT = OPS["next"](1)
ROW = [stage(2) for stage in STAGES]
--- hold
import shop
--- replace ops.py
- FACTOR = 2
- OPS = {"double": lambda n: n * FACTOR, "next": lambda n: n + 1}
+ FACTOR = 5
+ OPS = {"double": lambda n: n * FACTOR, "next": lambda n: n + 2}
--- expect
assert shop.ALL == {"double": 15, "next": 5}
assert shop.NEXT == 3
assert shop.ROW == [0, 10, 20]
