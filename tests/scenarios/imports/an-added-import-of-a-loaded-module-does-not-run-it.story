An import of a project module that is loaded already binds it and does not run it.
--- file tax.py
RUNS = []
RUNS.append(1)
RATE = 2
--- file shop.py
def price(n):
    return n
--- hold
import tax
from shop import price
--- edit shop.py
import tax


def price(n):
    return n * tax.RATE
--- expect
assert price(2) == 4
assert tax.RUNS == [1]
