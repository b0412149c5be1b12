A name that an import had bound is that again when a star-import below it brings it no more.
tags: cold
--- file m0.py
def size():
    return 1
--- file m1.py
from m0 import *
LIMIT = size()
--- file m3.py
size = 0
for once in (1,):
    def other():
        return 5
__all__ = ["size"]
--- file m4.py
from m3 import size, other
from m1 import *
N = LIMIT
--- hold
import m0, m1, m3, m4
--- edit m1.py
import m0 as m0_
LIMIT = m0_.size()
--- expect
assert m4.size == 0
