What a package imports newly from its modules is defined there first, though these import the package.
tags: cold
--- file shop/__init__.py
from .core import run as run
from .errors import ShopError as ShopError
--- file shop/core.py
from . import kinds
from .errors import ShopError

def run():
    return ShopError
--- file shop/kinds.py
PLAIN = 1
--- file shop/errors.py
import typing as t

if t.TYPE_CHECKING:
    from .core import run

class ShopError(Exception):
    pass
--- hold
import shop
--- replace shop/__init__.py
- from .core import run as run
- from .errors import ShopError as ShopError
+ from .core import run as run
+ from .core import stop as stop
+ from .errors import NoSuchItem as NoSuchItem
+ from .errors import ShopError as ShopError
--- replace shop/core.py
- from .errors import ShopError
+ from .errors import NoSuchItem, ShopError
...
-     return ShopError
+     return NoSuchItem
+ 
+ def stop():
+     return NoSuchItem
--- replace shop/errors.py
- class ShopError(Exception):
-     pass
+ class ShopError(Exception):
+     pass
+ 
+ class NoSuchItem(ShopError):
+     pass
--- expect
assert shop.run() is shop.stop() is shop.NoSuchItem
