What a later module newly puts into a registry is no change for one that was executed before.
tags: cold
--- file base.py
KNOWN = []
def add(function):
    KNOWN.append(function)
    return function
--- file early.py
from base import KNOWN
COUNT = len(KNOWN)
def told(count=len(KNOWN)):
    return count
--- file late.py
import base
--- file after.py
import late
from base import KNOWN
COUNT = len(KNOWN)
--- hold
import base, early, late, after
--- edit late.py
import base

@base.add
def late():
    return 1
--- expect
assert (early.COUNT, early.told()) == (0, 0)
assert after.COUNT == 1
