Who compares, prints or asks the truth of objects does so again when their class gets such a method.
tags: cold
--- file money.py
class Money:
    def __init__(self, n):
        self.n = n

def make(n):
    return Money(n)
--- file shop.py
from money import Money, make

one, two = Money(1), make(2)
EQUAL = [one == 1, two == 2, make(3) == 3]
TEXT = [str(one) == "1 eur", f"{two}" == "2 eur"]
TRUE = [bool(one), not two]
--- hold
import shop
--- replace money.py
- def make(n):
+     def __eq__(self, other):
+         return self.n == other
+
+     def __bool__(self):
+         return self.n > 1
+
+     def __str__(self):
+         return f"{self.n} eur"
+
+ def make(n):
--- expect
assert shop.EQUAL == [True, True, True], shop.EQUAL
assert shop.TEXT == [True, True], shop.TEXT
assert shop.TRUE == [False, False], shop.TRUE
--- replace money.py
-     def __bool__(self):
-         return self.n > 1
-
-     def __str__(self):
-         return f"{self.n} eur"
-
--- expect
assert shop.EQUAL == [True, True, True], shop.EQUAL
assert shop.TEXT == [False, False], shop.TEXT
assert shop.TRUE == [True, False], shop.TRUE
