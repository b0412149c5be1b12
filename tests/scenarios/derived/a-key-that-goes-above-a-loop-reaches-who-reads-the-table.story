Who reads a table follows a key whose line goes, also where a loop fills it, which does not run again for that.
tags: cold
--- file tables.py
PRICES = {}
SEEN = []
PRICES["cake"] = 9
--- file shop.py
from tables import PRICES, SEEN

for name in ("tea", "milk"):
    PRICES[name] = 2
    SEEN.append(name)
NAMES = sorted(PRICES) + SEEN
--- file kiosk.py
RATES = {}
RATES["old"] = 1
for name in ("tea", "milk"):
    RATES[name] = 2
TOTAL = sum(RATES.values())
--- hold
import tables, shop, kiosk
prices, seen = shop.PRICES, shop.SEEN
--- replace tables.py
- PRICES["cake"] = 9
--- replace kiosk.py
- RATES["old"] = 1
--- expect
assert shop.NAMES == ["milk", "tea", "tea", "milk"]
assert prices == {"tea": 2, "milk": 2} and seen == ["tea", "milk"]
assert kiosk.TOTAL == 4
--- report
assert report.ok and report.stale == ()
