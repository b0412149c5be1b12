A constant follows its edit through two re-exports.
tags: cold
--- file config.py
RATE = 2
--- file middle.py
from config import RATE
--- file api.py
from middle import RATE
--- file shop.py
from api import RATE


def price(n):
    return n * RATE
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.price(2) == 6
