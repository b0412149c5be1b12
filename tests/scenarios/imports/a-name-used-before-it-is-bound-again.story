A statement between an import and a later binding of the same name goes on with the import.
tags: cold
--- file base.py
def rate(n):
    return 1
--- file shop.py
from base import rate

TAX = rate(1) + 1
rate = print
--- hold
import shop
--- replace shop.py
- rate = print
+ def rate(n):
+     return 100
--- expect
assert shop.TAX == 2
assert shop.rate(1) == 100
