A module that star-imports its own package, which is half there by then, follows what was there.
tags: cold
--- file shop/version.py
version = (1, 2)
--- file shop/core.py
from shop.version import *


class Base:
    pass
--- file shop/debug.py
from shop import *


class Probe(Base):
    pass
--- file shop/__init__.py
from shop.core import *
from shop.debug import *

LATER = 1
--- hold
import shop.debug
--- replace shop/version.py
- version = (1, 2)
+ version = (1, 3)
--- replace shop/core.py
- class Base:
-     pass
+ class Base:
+     pass
+
+
+ class Other:
+     pass
--- expect
assert shop.version == (1, 3)
assert shop.core.version == (1, 3)
assert shop.debug.version == (1, 3), shop.debug.version
assert shop.debug.Other is shop.Other is shop.core.Other
assert not hasattr(shop.debug, "LATER")
