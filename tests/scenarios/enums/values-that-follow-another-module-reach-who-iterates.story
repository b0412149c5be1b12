Values of members that follow another module reach who goes through the enum.
tags: cold
--- file c.py
BASE = 10
--- file a.py
from enum import IntEnum, Enum
import c
class E(Enum):
    LO = c.BASE
    HI = c.BASE * 2
NAMES = {e: e.name for e in E}
VALS = [e.value for e in E]
DEFAULT = E.LO
def f(x=E.LO): return x.value
--- hold
import a
lo = a.E.LO; f = a.f
--- edit c.py
BASE = 11
--- expect
assert a.VALS == [11,22]
assert lo.value == 11
assert lo is a.E.LO and a.DEFAULT is lo and a.NAMES[lo] == 'LO'
assert f() == 11
assert a.E(a.c.BASE) is lo
