Who asks a dictionary, or another library, for what a method is called by as well, does not run again.
--- file shop.py
import os

class Box:
    def get(self, n=1):
        return n + 1

RATES = {"rate": 2}
RATE = RATES.get("rate")
HOME = os.environ.get("HMR_NOT_THERE", "home")
BOX = Box().get()
--- hold
import shop
--- replace shop.py
-         return n + 1
+         return n + 2
--- expect
assert (shop.RATE, shop.HOME, shop.BOX) == (2, "home", 3)
--- report
assert {a.target for a in report.actions if a.verb == "rerun"} == {"BOX"}
