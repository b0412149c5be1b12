Code in comprehensions and generator expressions is live with its function.
tags: cold
--- file shop.py
def squares(n):
    return [i for i in range(n)], sum(i for i in range(n))
--- hold
from shop import squares
--- replace shop.py
-     return [i for i in range(n)], sum(i for i in range(n))
+     return [i * i for i in range(n)], sum(i * i for i in range(n))
--- expect
assert squares(4) == ([0, 1, 4, 9], 14)
