A function that became another object reaches those who imported it by name.
tags: cold
--- file tools.py
def rounded(n):
    return round(n)
--- file shop.py
from tools import rounded

TABLE = {"round": rounded}
--- hold
import shop
--- edit tools.py
import math

rounded = math.floor
--- expect
assert shop.rounded(2.7) == 2
assert shop.TABLE["round"](2.7) == 2
