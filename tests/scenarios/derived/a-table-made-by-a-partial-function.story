A table that was made by calling a partial function follows the function in it.
tags: cold
--- file base.py
def scale(k, n):
    return k * n
--- file app.py
from functools import partial
from base import scale
twice = partial(scale, 2)
TABLE = [twice(n) for n in range(3)]
DIRECT = partial(scale, 3)(4)
--- hold
import app
--- replace base.py
-     return k * n
+     return k * n + 1
--- expect
assert app.TABLE == [1, 3, 5]
assert app.DIRECT == 13
