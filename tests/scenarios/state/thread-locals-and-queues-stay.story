Thread locals and queues keep what is in them.
--- file shop.py
import queue
import threading

LOCAL = threading.local()
JOBS = queue.Queue()


def take():
    return JOBS.get_nowait(), LOCAL.user
--- hold
import shop
shop.LOCAL.user = "ann"
shop.JOBS.put(1)
--- replace shop.py
-     return JOBS.get_nowait(), LOCAL.user
+     return LOCAL.user, JOBS.get_nowait()
--- expect
assert shop.take() == ("ann", 1)
