What a thread has computed that a module started, and that is over, stays, and is said.
--- file shop.py
import threading
FOUND = []
def price():
    return 1
def look():
    FOUND.append(price())
looking = threading.Thread(target=look)
looking.start()
looking.join()
threading.Thread(target=price).start()
--- hold
import shop
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.FOUND == [1] and shop.price() == 2
--- report
said = {(item.code, item.target) for item in report.stale}
assert ("HMR112", "shop:looking.start()") in said, report
