A lock is the same lock after an edit of the function that uses it.
--- file shop.py
import threading

LOCK = threading.Lock()


def free():
    return not LOCK.locked()
--- hold
import shop
shop.LOCK.acquire()
--- replace shop.py
-     return not LOCK.locked()
+     return "free" if not LOCK.locked() else "held"
--- expect
assert shop.free() == "held"
shop.LOCK.release()
assert shop.free() == "free"
