Where a library is set otherwise, what an object of it computes that has a state of its own stays.
tags: cold
--- file shop.py
import random
import threading

random.seed(1)
FIRST = random.random()
rng = random.Random(3)
OWN = rng.random()

local = threading.local()
local.price = 5
PRICE = local.price
--- hold
import random
import shop
--- replace shop.py
- random.seed(1)
+ random.seed(2)
...
- local.price = 5
+ local.price = 6
--- expect
assert shop.FIRST == random.Random(2).random()
assert shop.OWN == random.Random(3).random()
assert shop.PRICE == 6
--- report
assert report.ok and not report.stale
