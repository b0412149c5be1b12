A name that a module in a circle binds below its import is no reason to keep what a star-import brings no more.
tags: cold
--- file shop/__init__.py
from shop.core import *
import shop.core
--- file shop/core.py
from shop.lib import *
import collections
--- file shop/lib/__init__.py
from shop.lib.containers import *
from shop.lib.binary import *
--- file shop/lib/binary.py
from shop import *
from shop.lib import *

def bits():
    return tea
--- file shop/lib/containers.py
import collections
tea = 1
--- hold
import shop
import shop.lib.binary
--- replace shop/lib/containers.py
- import collections
- tea = 1
+ tea = 2
--- expect
import shop.lib.containers
assert not hasattr(shop.lib.containers, "collections")
assert not hasattr(shop.lib, "collections")
assert not hasattr(shop.lib.binary, "collections")
assert shop.collections is shop.core.collections
assert shop.lib.binary.bits() == 2
