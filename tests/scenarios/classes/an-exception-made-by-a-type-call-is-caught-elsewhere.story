An exception class made by a call is still caught by those who took it before.
tags: cold
--- file errors_.py
Broken = type("Broken", (Exception,), {"code": 1})

def fail():
    raise Broken("x")
--- file use.py
from errors_ import Broken

CAUGHT = (Broken,)
--- hold
import errors_, use
--- replace errors_.py
- Broken = type("Broken", (Exception,), {"code": 1})
+ Broken = type("Broken", (Exception,), {"code": 2})
--- expect
try:
    errors_.fail()
except use.CAUGHT as error:
    got = error.code
assert got == 2
