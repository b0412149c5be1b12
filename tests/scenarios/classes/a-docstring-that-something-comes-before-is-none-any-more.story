A docstring that something comes before is none any more, of a class and of a module.
tags: cold
--- file shop.py
"""The shop."""
class Closed(Exception):
    """
    It is closed.
    """
def other():
    return 1
--- file front.py
from shop import Closed
class Mine(Closed):
    pass
--- hold
import shop, front
--- replace shop.py
- """The shop."""
- class Closed(Exception):
+ LIMIT = 1
+ """The shop."""
+ class Closed(Exception):
+     mutant = 1
--- expect
assert shop.Closed.mutant == 1
assert shop.Closed.__doc__ is None, shop.Closed.__doc__
assert shop.__doc__ is None
--- replace shop.py
- LIMIT = 1
...
-     mutant = 1
--- expect
assert shop.Closed.__doc__.strip() == "It is closed."
assert shop.__doc__ == "The shop."
