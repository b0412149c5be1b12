What goes on from a name that a star-import brings, or binds it in a branch alone, starts from what is brought.
tags: cold
--- file shop.py
RATE = 1
NAME = "plain"
SPECIAL = True
--- file uses.py
from shop import *
RATE += 10
if SPECIAL:
    NAME = "special"
LABEL = NAME
--- hold
import uses
--- edit shop.py
RATE = 2
NAME = "plain"
SPECIAL = True
--- expect
assert (uses.RATE, uses.NAME, uses.LABEL) == (12, "special", "special")
--- edit shop.py
RATE = 2
NAME = "plain"
SPECIAL = False
--- expect
assert (uses.RATE, uses.NAME, uses.LABEL) == (12, "plain", "plain")
--- edit shop.py
RATE = 2
NAME = "simple"
SPECIAL = False
--- expect
assert (uses.RATE, uses.NAME, uses.LABEL) == (12, "simple", "simple")
--- edit shop.py
RATE = 2
NAME = "simple"
SPECIAL = True
--- expect
assert (uses.RATE, uses.NAME, uses.LABEL) == (12, "special", "special")
