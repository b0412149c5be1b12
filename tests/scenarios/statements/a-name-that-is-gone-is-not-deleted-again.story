A name that was deleted is not deleted once more since what that called was edited; it is said.
--- file shop.py
import weakref

LOG = []

class Order:
    pass

def gone(reference):
    LOG.append("gone")

order = Order()
watched = weakref.ref(order, gone)
del order
--- hold
import gc
import shop
gc.collect()
assert shop.LOG == ["gone"]
--- replace shop.py
-     LOG.append("gone")
+     LOG.append("lost")
--- expect
other = shop.Order()
watched = shop.weakref.ref(other, shop.gone)
del other
assert shop.LOG == ["gone", "lost"]
--- report
assert report.ok
assert {item.code for item in report.stale} <= {"HMR112"}
