A constant that is edited to and fro takes all that follows from it along.
--- file config.py
RATE = 2
--- file shop.py
from config import RATE

DOUBLE = RATE * 2
--- hold
import shop
--- edit config.py
RATE = 3
--- expect
assert shop.DOUBLE == 6
--- edit config.py
RATE = 2
--- expect
assert shop.DOUBLE == 4
--- edit config.py
RATE = 5
--- expect
assert shop.DOUBLE == 10
