A module that an import brings for the first time, and that sets a name of another, has readers follow.
tags: cold
--- file settings.py
LIMIT = 3

class Options:
    debug = False
--- file local.py
import settings
from settings import Options

settings.LIMIT = 4
Options.debug = True
--- file shop.py
import settings

LIMIT = settings.LIMIT * 2
DEBUG = settings.Options.debug
--- hold
import settings, shop
--- replace shop.py
- import settings
+ import settings
+ import local
--- expect
assert (settings.LIMIT, shop.LIMIT, shop.DEBUG) == (4, 8, True)
