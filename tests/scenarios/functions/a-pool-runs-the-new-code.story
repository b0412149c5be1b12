Work handed to a pool after the edit runs the new code, by a name that the caller held.
tags: threads, cold
--- file shop.py
def work(n):
    return n
--- hold
from concurrent.futures import ThreadPoolExecutor
from shop import work
pool = ThreadPoolExecutor(1)
pool.submit(work, 1).result(5)
--- replace shop.py
-     return n
+     return n * 7
--- expect
result = pool.submit(work, 1).result(5)
pool.shutdown()
assert result == 7
