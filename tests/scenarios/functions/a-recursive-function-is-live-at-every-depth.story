A recursive function calls its new self.
tags: cold
--- file shop.py
def total(n):
    return 0 if n == 0 else n + total(n - 1)
--- hold
from shop import total
--- replace shop.py
-     return 0 if n == 0 else n + total(n - 1)
+     return 0 if n == 0 else n * 10 + total(n - 1)
--- expect
assert total(3) == 60
