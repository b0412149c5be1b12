A changed docstring is seen by whoever holds the function.
tags: cold
--- file shop.py
def price(n):
    """Old words."""
    return n


def plain(n):
    """Will go."""
    return n
--- hold
from shop import plain, price
--- replace shop.py
-     """Old words."""
+     """New words."""
...
-     """Will go."""
--- expect
assert price.__doc__ == "New words."
assert plain.__doc__ is None
