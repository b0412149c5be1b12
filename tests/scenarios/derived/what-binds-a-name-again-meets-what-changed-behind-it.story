A loop that has to bind its name again runs once more when what it uses changes after its turn.
tags: cold
--- file tables.py
PRICES = []
RATES = []
for step in range(3):
    PRICES.append(step)
--- file names.py
from tables import *
NAMES = sorted(name for name in globals() if name[0].isupper() and name != "NAMES")
--- file counts.py
from names import *
COUNT = []
for step in range(2):
    COUNT.append(step + len(NAMES))
--- hold
import tables, names, counts
--- edit names.py
from tables import PRICES
NAMES = sorted(name for name in globals() if name[0].isupper() and name != "NAMES")
--- edit counts.py
from tables import *
from names import *
COUNT = []
for step in range(2):
    COUNT.append(step + len(NAMES))
--- expect
assert names.NAMES == ["PRICES"]
assert counts.COUNT == [1, 2], counts.COUNT
