A function that moves to the module that imported it is the new one there, annotations included.
tags: cold
--- file shop/__init__.py
--- file shop/result.py
def fail(order: "Order", why: str) -> str:
    return why

def ok():
    return 1
--- file shop/callers.py
from .result import fail, ok

def call():
    return fail(None, "x")
--- hold
import shop.callers
fail = shop.callers.fail
--- replace shop/result.py
- def fail(order: "Order", why: str) -> str:
-     return why
- 
- def ok():
+ def ok():
--- replace shop/callers.py
- from .result import fail, ok
+ from .result import ok
+ 
+ def fail(order: "Basket", why: str) -> str:
+     return why + "!"
--- expect
assert shop.callers.fail.__annotations__["order"] == "Basket"
assert shop.callers.call() == "x!"
--- report
assert fail(None, "y") == "y!"
assert report.ok and not report.stale
