A module that puts a copy of itself into its place, for its lazy names, shows there what an edit binds.
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
--- file desk.py
import shop

TOTAL = shop.LIMIT + 1
--- hold
import shop, desk
limit = shop.limit
--- replace shop.py
- LIMIT = 5
+ LIMIT = 6
+ MORE = 1
--- expect
assert limit() == 6 and shop.limit is limit
assert shop.LIMIT == 6
assert shop.SIZE == 12
assert shop.MORE == 1
assert desk.TOTAL == 7 and desk.shop is shop
