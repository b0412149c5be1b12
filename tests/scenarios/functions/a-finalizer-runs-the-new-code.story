A weakref.finalize callback runs the new code.
tags: cold
--- file shop.py
def closed(out):
    out.append("old")
--- hold
import weakref
import shop

class Thing:
    pass

out = []
thing = Thing()
finalizer = weakref.finalize(thing, shop.closed, out)
--- replace shop.py
-     out.append("old")
+     out.append("new")
--- expect
finalizer()
assert out == ["new"]
