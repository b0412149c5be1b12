A weak reference to an edited function still leads to it.
--- file shop.py
def price(n):
    return n
--- hold
import weakref
import shop
link = weakref.ref(shop.price)
--- replace shop.py
-     return n
+     return n + 1
--- expect
assert link() is shop.price
assert link()(1) == 2
