Methods that total_ordering derived follow the edited comparison.
tags: cold
--- file shop.py
from functools import total_ordering


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n
--- hold
from shop import Size
small, large = Size(1), Size(2)
--- replace shop.py
-         return self.n < other.n
+         return self.n > other.n
--- expect
assert large < small
assert small >= large
