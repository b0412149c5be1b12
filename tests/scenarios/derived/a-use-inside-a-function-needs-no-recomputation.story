A constant that is read at call time is live, and its readers are not touched.
--- file config.py
RATE = 2
--- file shop.py
import config

LOG = []
LOG.append("import")


def price(n):
    return n * config.RATE
--- hold
import shop
price = shop.price
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert price(1) == 3
assert shop.LOG == ["import"]
