What goes through all names of its module meets none that the same edit takes out, nor does what uses it.
tags: cold
--- file desk.py
def n9(f):
    return f
def n8(f):
    return f
try:
    names = sorted(name for name in globals() if name[0] == "n" and name != "names")
finally:
    pass
--- file shop.py
import typing
from desk import names, n9
class Item(typing.NamedTuple):
    p: int = 3
    q: int = len(names) + len(n9("tea"))
--- hold
import desk, shop
--- edit desk.py
def n8(f):
    return f
try:
    names = sorted(name for name in globals() if name[0] == "n" and name != "names")
finally:
    pass
--- edit shop.py
import typing
from desk import names
class Item(typing.NamedTuple):
    p: int = 3
    q: int = len(names) + 2
--- expect
assert desk.names == ["n8"] and shop.Item(1).q == 3 and shop.Item._field_defaults["q"] == 3
