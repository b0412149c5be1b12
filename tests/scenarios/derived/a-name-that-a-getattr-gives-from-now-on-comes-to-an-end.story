A name that three modules have of a module's `__getattr__` from now on, where a branch sets one by another: the rounds of the revision end.
imported: after
tags: cold
--- file base.py
if 2 > 5:

    def price(x, y=2):
        return x + 2

else:

    def price(x, y=1):
        return x - 2


--- file lists.py
import contextlib
from base import price

with contextlib.nullcontext():
    sizes = [2]
if 3 + len(sizes) + 3 >= 0:
    table = [2 + 7, 3 + len(sizes) + 3, sizes, price]
--- file kinds.py
import contextlib, typing

if typing.TYPE_CHECKING or True:
    from lists import sizes, table

with contextlib.nullcontext(7) as seven:
    pass


class Kind(typing.NamedTuple):
    p: int = 2
    q: int = 3 + 3 + len(table)

    def shown(self):
        return self.p + 2
--- file marks.py
import typing
import kinds
import lists
import base


class Mark(typing.NamedTuple):
    p: int = 2
    q: int = len(kinds.Kind._fields)

    def shown(self):
        return self.p + 2


if hasattr(base.price, "__dict__"):
    base.price.extra = len(lists.sizes)
--- hold
import base, lists, kinds, marks
--- edit base.py
if 2 > 5:

    def price(x, y=2):
        return x + 2

else:

    def price(x, y=1):
        return x - 2


def __getattr__(name):
    if name == "sizes":
        return 2
    raise AttributeError(name)
--- edit lists.py
from base import sizes, price

if 3 + sizes + 3 >= 0:
    table = [2 + 7, 3 + sizes + 3, sizes, price]
--- edit kinds.py
import contextlib, typing

if typing.TYPE_CHECKING or True:
    from base import sizes
if typing.TYPE_CHECKING or True:
    from lists import table

with contextlib.nullcontext(7) as seven:
    pass


class Kind(typing.NamedTuple):
    p: int = 2
    q: int = 3 + 3 + len(table)

    def shown(self):
        return self.p + 2
--- edit marks.py
import typing
import kinds
import base


class Mark(typing.NamedTuple):
    p: int = 2
    q: int = len(kinds.Kind._fields)

    def shown(self):
        return self.p + 2


if hasattr(base.price, "__dict__"):
    base.price.extra = base.sizes
--- expect
assert base.price.extra == 2
assert lists.table == [9, 8, 2, base.price]
assert (kinds.Kind().q, marks.Mark().q) == (10, 2)
