Functions of a module that has put a copy of itself into its place have their edits, and new ones are there.
tags: cold
--- file shop.py
import sys
import types

LIMIT = 5


def limit():
    return LIMIT


class _Auto(types.ModuleType):
    def __getattr__(self, name):
        if name == "SIZE":
            return LIMIT * 2
        raise AttributeError(name)


oldmod = sys.modules[__name__]
newmod = _Auto(__name__)
newmod.__dict__.update(oldmod.__dict__)
sys.modules[__name__] = newmod
del newmod.newmod, newmod.oldmod, newmod.sys, newmod.types
--- hold
import shop
limit = shop.limit
--- replace shop.py
-     return LIMIT
+     return LIMIT + 1
+ 
+ 
+ def more():
+     return LIMIT
...
-             return LIMIT * 2
+             return LIMIT * 3
--- expect
assert limit() == 6 and shop.limit is limit
assert shop.SIZE == 15
assert shop.more() == 5
