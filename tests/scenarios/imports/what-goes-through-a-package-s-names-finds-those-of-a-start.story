What goes through the names of its package finds no submodule that was imported since, nor what it had put there itself.
tags: cold
--- file shop/__init__.py
from shop.lazy import lend
from shop.version import VERSION as __version__, size

if size > 1:
    lend(globals(), {"tea": "shop.teas"})

__all__ = [name for name in dir() if not name.startswith("_")]
--- file shop/lazy.py
from importlib import import_module


def lend(space, lent):
    names = sorted(set(space) | set(lent))

    def __getattr__(name):
        if name in lent:
            return getattr(import_module(lent[name]), name)
        raise AttributeError(name)

    def __dir__():
        return names

    space["__getattr__"] = __getattr__
    space["__dir__"] = __dir__
--- file shop/version.py
VERSION = 1
size = 2
--- file shop/teas.py
tea = "assam"
--- file shop/pots.py
pot = "clay"
--- hold
import shop
import shop.pots
tea = shop.tea
--- replace shop/version.py
- VERSION = 1
+ VERSION = 2
--- expect
assert shop.__version__ == 2 and shop.tea == "assam"
assert [name for name in dir(shop) if name[0] != "_"] == ["lazy", "lend", "size", "tea", "version"]
assert "__dir__" not in dir(shop)
assert shop.__all__ == ["lazy", "lend", "size", "version"]
assert shop.pots.pot == "clay" and shop.teas.tea == "assam"
