A table that holds another module's list holds the one that its name means now.
tags: cold
--- file first.py
RATES = [3]
--- file shop.py
import first as rates
PAIR = (2, rates.RATES)
TABLE = {"a": rates.RATES, "b": [1]}
LISTS = [rates.RATES, 2]
--- hold
import shop
table = shop.TABLE
--- edit second.py
RATES = [3]
--- edit shop.py
import second as rates
PAIR = (2, rates.RATES)
TABLE = {"a": rates.RATES, "b": [1]}
LISTS = [rates.RATES, 2]
--- expect
import second
assert shop.PAIR[1] is second.RATES
assert shop.TABLE["a"] is second.RATES
assert shop.LISTS[0] is second.RATES
assert shop.TABLE is table
