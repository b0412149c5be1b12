A value that an operator on another module's objects gave follows the edit of its method.
tags: cold
--- file money.py
class Money:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return Money(self.n + other.n)
    def __repr__(self):
        return f"{self.n} EUR"
a = Money(1)
b = Money(2)
--- file app.py
from money import a, b
TOTAL = a + b
TEXT = repr(TOTAL)
F = f"{a!r}"
--- hold
import app
--- replace money.py
-         return Money(self.n + other.n)
+         return Money(self.n + other.n + 10)
...
-         return f"{self.n} EUR"
+         return f"{self.n} euros"
--- expect
assert app.TOTAL.n == 13
assert app.TEXT == "13 euros"
assert app.F == "1 euros"
