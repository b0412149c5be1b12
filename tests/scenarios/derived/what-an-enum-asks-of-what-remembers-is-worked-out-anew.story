A class that runs again as a whole asks a function that keeps its results in a table: it gets what that works out now.
tags: cold
--- file prices.py
KNOWN = {}
def price(name):
    if name not in KNOWN:
        KNOWN[name] = len(name) + 2
    return KNOWN[name]
--- file menu.py
import enum
from prices import price
class Price(enum.Enum):
    TEA = price("tea")
    MILK = TEA + 10
--- hold
import prices, menu
tea, known = menu.Price.TEA, prices.KNOWN
--- replace prices.py
-         KNOWN[name] = len(name) + 2
+         KNOWN[name] = len(name) + 5
--- expect
assert (menu.Price.TEA.value, menu.Price.MILK.value) == (8, 18)
assert menu.Price.TEA is tea
assert prices.KNOWN is known and known == {"tea": 8}
