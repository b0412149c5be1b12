A statement that reads the name that it binds anew runs again on what the one above gives it.
tags: cold
--- file prices.py
def fee(n):
    return n
--- file shop.py
from prices import fee
TOTAL = len("abc")
TOTAL -= fee(2)
with open(__file__) as file:
    SUM = 5
SUM = SUM - fee(2)
--- hold
import shop
--- edit prices.py
def fee(n):
    return n + 1
--- expect
assert (shop.TOTAL, shop.SUM) == (0, 2)
