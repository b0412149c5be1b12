A function that is running in a thread is new from its next call, and the report says so.
tags: threads
--- file shop.py
def work(inbox, outbox):
    while (n := inbox.get()) is not None:
        outbox.put(n)
--- hold
import queue
import threading
import shop
inbox, outbox = queue.Queue(), queue.Queue()

def ask(n):
    inbox.put(n)
    return outbox.get(timeout=5)

def run():
    return threading.Thread(target=shop.work, args=(inbox, outbox), daemon=True)

thread = run()
thread.start()
before = ask(1)
--- replace shop.py
-         outbox.put(n)
+         outbox.put(n * 100)
--- expect
during = ask(2)
inbox.put(None)
thread.join(5)
thread = run()
thread.start()
after = ask(3)
inbox.put(None)
thread.join(5)
assert (before, during, after) == (1, 2, 300)
--- report
assert any(item.code == "HMR101" and "work" in item.target for item in report.stale), report.stale
