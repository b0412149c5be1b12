An annotation that goes from a class is gone, though a property has its name.
tags: cold
--- file shop.py
class Logger:
    _context: int
    name: str

    @property
    def _context(self):
        return 1
--- hold
from shop import Logger
--- replace shop.py
-     _context: int
-     name: str
+     name: str
--- expect
assert Logger.__annotations__ == {"name": str}
assert Logger()._context == 1
