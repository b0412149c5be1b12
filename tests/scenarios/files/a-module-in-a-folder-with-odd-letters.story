A project in a path with spaces and letters outside ASCII is live, with right tracebacks.
tags: cold
--- file größe_1/shop.py
def fail():
    return 1
--- hold
import traceback
from größe_1.shop import fail
--- replace größe_1/shop.py
-     return 1
+     raise ValueError("neu")
--- expect
try:
    fail()
except ValueError as error:
    last = traceback.extract_tb(error.__traceback__)[-1]
    assert (last.lineno, last.line) == (2, 'raise ValueError("neu")')
else:
    raise AssertionError("the old code ran")
