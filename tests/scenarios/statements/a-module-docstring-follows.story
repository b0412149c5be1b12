The docstring of a module follows the source, also when it goes.
tags: cold
--- file shop.py
"""Old words."""

RATE = 1
--- file till.py
"""Will go."""

RATE = 1
--- hold
import shop
import till
--- replace shop.py
- """Old words."""
+ """New words."""
--- edit till.py
RATE = 1
--- expect
assert shop.__doc__ == "New words."
assert till.__doc__ is None
