A thread that a statement has started is not started again when what it runs is edited.
tags: threads
--- file shop.py
import threading
closed = threading.Event()
def price():
    return 1
def sell():
    while not closed.wait(0.01):
        price()
def open_till():
    till = threading.Thread(target=sell, name="till", daemon=True)
    till.start()
    return till
open_till()
TILL = open_till()
threading.Thread(target=sell, name="till", daemon=True).start()
NONE = threading.Thread(target=sell, name="till", daemon=True).start()
TILLS = [threading.Thread(target=sell, name="till", daemon=True) for _ in range(2)]
for each in TILLS:
    each.start()
--- hold
import shop, threading
def tills():
    return [each for each in threading.enumerate() if each.name == "till" and peek(each)]
def peek(each):
    return each._target is shop.sell
--- replace shop.py
-     return 1
+     return 2
--- expect
assert len(tills()) == 6 and shop.price() == 2, tills()
--- report
assert report.ok and not report.stale, report
--- replace shop.py
-         price()
+         price(), price()
--- expect
assert len(tills()) == 6, tills()
old = tills()
shop.closed.set()
for each in old:
    each.join()
--- report
assert report.ok and {item.code for item in report.stale} == {"HMR101"}, report
