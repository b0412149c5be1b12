A module that imports its own package still comes before that, and before it what the package reads.
tags: cold
--- file shop/_events.py
import shop

LIMIT = 1
--- file shop/_version.py
__version__ = "1"
--- file shop/__init__.py
from ._events import LIMIT
from ._version import __version__

NAME = f"shop {__version__} {LIMIT}"
--- hold
import shop
--- replace shop/_events.py
- LIMIT = 1
+ LIMIT = 2
--- replace shop/_version.py
- __version__ = "1"
+ __version__ = "2"
--- expect
assert shop.LIMIT == 2
assert shop.__version__ == "2"
assert shop.NAME == "shop 2 2", shop.NAME
