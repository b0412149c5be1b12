A thread that goes on is not started again when a function is edited that it runs.
tags: cold
imported: after
--- file work.py
import queue, threading
TODO, DONE = queue.Queue(), queue.Queue()
STARTED = []
def price(n):
    return n + 1
def loop():
    while (n := TODO.get()) is not None:
        DONE.put(price(n))
def start():
    STARTED.append(threading.Thread(target=loop, daemon=True))
    STARTED[-1].start()
def ask(n):
    TODO.put(n)
    return DONE.get(timeout=30)
--- file shop.py
import work
work.start()
FIRST = work.ask(1)
--- hold
import shop, work
--- replace work.py
-     return n + 1
+     return n + 2
--- expect
assert len(work.STARTED) == 1
assert work.ask(1) == 3
work.TODO.put(None)
work.STARTED[0].join(30)
