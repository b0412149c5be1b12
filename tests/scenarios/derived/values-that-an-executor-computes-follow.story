A value that came from an executor follows the functions that ran there.
tags: cold
--- file work.py
STEP = 1
def one(n):
    return n + STEP
def two(n):
    return one(n) * 10
--- file shop.py
from concurrent.futures import ThreadPoolExecutor
from work import one, two
with ThreadPoolExecutor(2) as pool:
    ONES = list(pool.map(one, [1, 2]))
POOL = ThreadPoolExecutor(2)
TWOS = list(POOL.map(two, [1, 2]))
FUTURE = POOL.submit(two, 5)
LAST = FUTURE.result()
TOTAL = sum(ONES)
--- hold
import shop
--- replace work.py
-     return n + STEP
+     return n + STEP + 1
--- expect
assert shop.ONES == [3, 4]
assert shop.TOTAL == 7
assert shop.TWOS == [30, 40]
assert shop.LAST == 70
--- replace work.py
- STEP = 1
+ STEP = 2
--- expect
assert shop.ONES == [4, 5]
assert shop.TOTAL == 9
assert shop.TWOS == [40, 50]
assert shop.LAST == 80
