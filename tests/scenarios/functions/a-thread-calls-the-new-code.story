A thread in a loop calls the new helper at its next turn.
tags: threads
--- file shop.py
def step(n):
    return n


def work(inbox, outbox):
    while (n := inbox.get()) is not None:
        outbox.put(step(n))
--- hold
import queue
import threading
import shop
inbox, outbox = queue.Queue(), queue.Queue()
thread = threading.Thread(target=shop.work, args=(inbox, outbox), daemon=True)
thread.start()
inbox.put(1)
before = outbox.get(timeout=5)
--- replace shop.py
-     return n
+     return n * 100
--- expect
inbox.put(2)
after = outbox.get(timeout=5)
inbox.put(None)
thread.join(5)
assert (before, after) == (1, 200)
