What a call gives follows through a function that came with the edit before.
tags: cold
--- file rates.py
def rate(x):
    return x + 7
--- file uses.py
if 2 > 4:
    def price(x, y=2):
        return x
else:
    def price(x, y=1):
        return 0
--- hold
import rates, uses
--- edit base.py
from rates import rate
COUNT = rate(2)
def counted(x=1):
    return COUNT + x
--- edit uses.py
from base import counted
if counted(2) > 4:
    def price(x, y=counted(2)):
        return x
else:
    def price(x, y=1):
        return 0
--- expect
assert uses.price(1) == 1
assert uses.price.__defaults__ == (11,)
--- edit rates.py
--- edit base.py
COUNT = 3
def counted(x=1):
    return COUNT + x
--- expect
assert uses.price.__defaults__ == (5,)
