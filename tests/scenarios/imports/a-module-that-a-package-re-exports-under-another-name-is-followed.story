A module that a package re-exports under another name is the same module to whoever reads it there.
tags: cold
--- file shop/__init__.py
from . import config as settings
--- file shop/config.py
TIMEOUT = 3
--- file app.py
import shop
LIMIT = shop.settings.TIMEOUT
--- file other.py
from shop import settings
LIMIT = settings.TIMEOUT
--- hold
import app
import other
--- replace shop/config.py
- TIMEOUT = 3
+ TIMEOUT = 4
--- expect
assert app.LIMIT == 4
assert other.LIMIT == 4
