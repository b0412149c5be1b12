An edited statement that asks a cached function gets the answer of its new body.
tags: cold
--- file rates.py
RATE = 2
--- file prices.py
from functools import lru_cache
from rates import RATE
@lru_cache
def price(n):
    def inner(x):
        return x * RATE
    return inner(n)
--- file desk.py
from prices import price
from rates import RATE
if RATE:
    try:
        TOTAL = 8 // (RATE - 2)
    except ZeroDivisionError:
        TOTAL = 1 + price(10)
--- hold
import rates, prices, desk
--- edit prices.py
from functools import lru_cache
@lru_cache
def price(n):
    def inner(x):
        return x * 3
    return inner(n)
--- edit desk.py
from prices import price
if 2:
    try:
        TOTAL = 8 // (2 - 2)
    except ZeroDivisionError:
        TOTAL = 1 + price(10)
--- delete rates.py
--- expect
assert desk.TOTAL == 31, desk.TOTAL
