Values inside f-strings, comprehensions and lambdas' defaults follow their inputs.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE

LABEL = f"rate {RATE}"
LIST = [n * RATE for n in (1, 2)]
PRICE = lambda n, rate=RATE: n * rate
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.LABEL == "rate 3"
assert shop.LIST == [3, 6]
assert shop.PRICE(1) == 3
