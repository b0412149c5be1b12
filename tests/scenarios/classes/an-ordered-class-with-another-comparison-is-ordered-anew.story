`total_ordering` makes its comparisons anew when the one that they follow from is another.
tags: cold
--- file shop.py
from functools import total_ordering

@total_ordering
class Price:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __lt__(self, other):
        return self.amount < other.amount
--- hold
from shop import Price
low, high = Price(1), Price(2)
--- replace shop.py
-     def __lt__(self, other):
-         return self.amount < other.amount
+     def __ge__(self, other):
+         return self.amount <= other.amount
--- expect
assert (low < high, low > high, low <= high, low >= high) == (False, True, False, True)
--- report
assert report.stale == ()
