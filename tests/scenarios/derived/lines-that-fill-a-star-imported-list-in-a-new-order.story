Lines that fill a list which `import *` brought fill it from the start when they change places.
tags: cold
--- file rates.py
TAXES = []
TABLE = {}
--- file shop.py
from rates import *
TAXES += ["w"]
TAXES.append(len(TABLE))
TAXES.append("q")
NAMES = [str(each) for each in TAXES]
--- hold
import rates, shop
taxes = rates.TAXES
--- replace shop.py
- TAXES += ["w"]
- TAXES.append(len(TABLE))
- TAXES.append("q")
+ TAXES.append("q")
+ TAXES.append(len(TABLE))
+ TAXES += ["w"]
--- expect
assert rates.TAXES == ["q", 0, "w"], rates.TAXES
assert shop.TAXES is rates.TAXES is taxes
assert shop.NAMES == ["q", "0", "w"]
--- report
assert not report.stale, str(report)
--- replace shop.py
- TAXES.append("q")
+ TAXES.append("Q")
--- expect
assert rates.TAXES == ["Q", 0, "w"] and rates.TAXES is taxes
--- report
assert not report.stale, str(report)
