What a call computed by a lambda that it was handed follows what the lambda reads.
tags: cold
--- file conf.py
FACTOR = 2
--- file shop.py
from concurrent.futures import ThreadPoolExecutor
from conf import FACTOR
import re
A = list(map(lambda n: n * FACTOR, [1, 2]))
B = sorted([1, 2, 3], key=lambda n: n * -FACTOR)
C = re.sub("a", lambda m: str(FACTOR), "cab")
with ThreadPoolExecutor(2) as pool:
    D = list(pool.map(lambda n: n * FACTOR, [1, 2]))
pool2 = ThreadPoolExecutor(2)
E = list(pool2.map(lambda n: n * FACTOR, [1, 2]))
F = pool2.submit(lambda n: n * FACTOR, 2).result()
--- hold
import shop
--- replace conf.py
- FACTOR = 2
+ FACTOR = -3
--- expect
assert [shop.A, shop.B, shop.C, shop.D, shop.E, shop.F] == [[-3, -6], [1, 2, 3], "c-3b", [-3, -6], [-3, -6], -6], [shop.A, shop.B, shop.C, shop.D, shop.E, shop.F]
