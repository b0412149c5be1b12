What the threads of a `multiprocessing.pool.ThreadPool` have computed follows an edit.
tags: cold, threads
--- file calc.py
def price(n):
    return n * 2
--- file shop.py
from multiprocessing.pool import ThreadPool

from calc import price

TASKS = {"price": price}


def work(n):
    return TASKS["price"](n)


def compute():
    with ThreadPool(2) as pool:
        return pool.map(work, [1, 2])


PRICES = compute()
with ThreadPool(2) as pool:
    LAST = pool.apply_async(TASKS["price"], (3,)).get()
--- hold
import shop
--- replace calc.py
-     return n * 2
+     return n * 3
--- expect
assert (shop.PRICES, shop.LAST) == ([3, 6], 9)
--- report
assert report.ok and report.stale == ()
