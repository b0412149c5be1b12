A call that asks the frame of its caller whether that is a module finds one when it runs again.
tags: cold
--- file frames.py
import sys

KNOWN = {}


def of_module(limit):
    frame = sys._getframe(1)
    if frame.f_locals is not frame.f_globals or "__name__" not in frame.f_locals:
        raise TypeError("only in a module")
    KNOWN[frame.f_globals["__name__"]] = limit
--- file shop.py
from frames import of_module

LIMIT = 3
of_module(LIMIT)
--- hold
import frames
import shop
--- replace shop.py
- LIMIT = 3
+ LIMIT = 4
--- expect
assert frames.KNOWN == {"shop": 4}
--- replace shop.py
- of_module(LIMIT)
+ of_module(LIMIT + 1)
--- expect
assert frames.KNOWN == {"shop": 5}
--- replace frames.py
-     KNOWN[frame.f_globals["__name__"]] = limit
+     KNOWN[frame.f_globals["__name__"]] = limit + 1
--- expect
assert frames.KNOWN == {"shop": 6}
