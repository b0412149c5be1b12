What a statement reads of `builtins` when it runs again is what it reads at a start.
tags: cold
--- file shop.py
import builtins

LOUD = ("print", "__build_class__")


def table():
    return {name: getattr(builtins, name) for name in LOUD}


TABLE = table()
--- hold
import builtins
import shop
--- replace shop.py
- LOUD = ("print", "__build_class__")
+ LOUD = ("print", "input", "__build_class__")
--- expect
assert shop.TABLE["__build_class__"] is builtins.__build_class__
assert list(shop.TABLE) == ["print", "input", "__build_class__"]
