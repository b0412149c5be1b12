Edits in two modules that need each other are live together.
tags: cold
--- file shop.py
import till


def price(n):
    return till.rounded(n)
--- file till.py
def rounded(n):
    return round(n)
--- hold
from shop import price
--- replace shop.py
-     return till.rounded(n)
+     return till.rounded(n, 1)
--- replace till.py
- def rounded(n):
-     return round(n)
+ def rounded(n, digits):
+     return round(n, digits)
--- expect
assert price(2.55) == round(2.55, 1)
