A value that an operator made at import follows the edit of its method.
imported: after
tags: cold
--- file money.py
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return self.amount + other.amount
--- file shop.py
from money import Money

TWO = [Money(1), Money(1)]
SUM = TWO[0] + TWO[1]
--- hold
import shop
--- replace money.py
-         return self.amount + other.amount
+         return 10 * (self.amount + other.amount)
--- expect
assert shop.SUM == 20
