Lines that put things into another module's list in a new order leave it as it is where a call made it, and that is said.
--- file rates.py
def rated():
    return [1]
TAXES = rated()
SEEN = set()
--- file shop.py
from rates import SEEN, TAXES
TAXES.append(2)
TAXES.append(3)
SEEN.add(2)
SEEN.add(3)
STEP = 1
--- hold
import rates, shop
--- edit shop.py
from rates import SEEN, TAXES
TAXES.append(3)
TAXES.append(2)
SEEN.add(3)
SEEN.add(2)
STEP = 2
--- expect
assert shop.STEP == 2
assert rates.TAXES == [1, 2, 3]
--- report
assert report.ok
assert {item.code for item in report.stale} == {"HMR106"}, str(report)
assert all("TAXES" in str(item) for item in report.stale), str(report)
