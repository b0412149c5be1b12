A table that holds another module's list holds the one that its name means now.
tags: cold
--- file first.py
RATES = [3]
--- file shop.py
from first import RATES
PAIR = (2, RATES)
TABLE = {"a": RATES, "b": [1]}
LISTS = [RATES, 2]
--- hold
import shop
table = shop.TABLE
--- edit second.py
RATES = [3]
--- edit shop.py
from second import RATES
PAIR = (2, RATES)
TABLE = {"a": RATES, "b": [1]}
LISTS = [RATES, 2]
--- expect
import second
assert shop.RATES is second.RATES
assert shop.PAIR[1] is second.RATES
assert shop.TABLE["a"] is second.RATES
assert shop.LISTS[0] is second.RATES
assert shop.TABLE is table
