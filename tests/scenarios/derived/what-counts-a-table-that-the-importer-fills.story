A module that counts its table does not see what a module puts in that imports it since an edit.
tags: cold
--- file till.py
COUNT = 1
--- hold
import till
--- edit prices.py
PRICES = {"tea": 1}
--- edit till.py
from prices import PRICES
PRICES["milk"] = 6
COUNT = len(PRICES)
--- expect
import prices
assert till.COUNT == 2
--- edit prices.py
PRICES = {"tea": 1}
COUNT = len(PRICES)
--- edit till.py
from prices import PRICES
PRICES["milk"] = 6
--- expect
import prices
assert prices.COUNT == 1
assert list(prices.PRICES) == ["tea", "milk"]
