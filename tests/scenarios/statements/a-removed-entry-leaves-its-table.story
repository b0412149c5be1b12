A table entry whose statement was removed is gone, also for those who hold the table.
tags: cold
--- file shop.py
PRICES = {}
PRICES["tea"] = 2
PRICES["rum"] = 9
--- file till.py
from shop import PRICES

TOTAL = sum(PRICES.values())
--- hold
import till
held = till.PRICES
--- edit shop.py
PRICES = {}
PRICES["tea"] = 2
--- expect
assert held == {"tea": 2}
assert till.TOTAL == 2
