A function's cache is as it was after a failed revision.
--- file shop.py
import functools
CALLS = []

@functools.lru_cache
def price(number):
    CALLS.append(number)
    return number * 2

def later():
    "The old word."
    return price(4)

LIMIT = 1
--- hold
import shop
price = shop.price
assert price(4) == 8
--- replace shop.py
- @functools.lru_cache
+ @functools.lru_cache()
...
- LIMIT = 1
+ LIMIT = 1 / 0
--- expect
assert shop.price is price
assert price(4) == 8
assert shop.CALLS == [4]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = 1 / 0
+ LIMIT = 2
--- expect
assert shop.LIMIT == 2
