What a thread has computed in the `run` of its class stays once it is over, and is said.
--- file base.py
import threading
class Worker(threading.Thread):
    pass
--- file shop.py
import threading
from base import Worker
FOUND = []
GOES_ON = threading.Event()
BEGUN = threading.Event()
def price():
    return 1
class Look(Worker):
    def run(self):
        FOUND.append(price())
class Again(Look):
    pass
class Wait(Worker):
    def run(self):
        BEGUN.set()
        GOES_ON.wait()
        price()
looking = Look()
looking.start()
looking.join()
again = Again()
again.start()
again.join()
waiting = Wait(daemon=True)
waiting.start()
--- hold
import shop
shop.BEGUN.wait(10)
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.FOUND == [1, 1] and shop.price() == 2
--- report
said = {item.target for item in report.stale if item.code == "HMR112"}
assert said == {"shop:looking.start()", "shop:again.start()"}, report
shop.GOES_ON.set()
shop.waiting.join()
