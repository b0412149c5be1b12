A module whose file and import were removed together is forgotten.
--- file tax.py
RATE = 2
--- file shop.py
from tax import RATE


def price(n):
    return n * RATE
--- hold
import shop
--- delete tax.py
--- edit shop.py
RATE = 5


def price(n):
    return n * RATE
--- expect
assert shop.price(1) == 5
try:
    import tax
except ImportError:
    pass
else:
    raise AssertionError("tax.py is gone, and still it can be imported")
