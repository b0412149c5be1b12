A cache around an edited function that raises when it is emptied: all else is live, and it is said.
--- file shop.py
class Cache:
    def __init__(self, function):
        self.__wrapped__ = function
        self.__name__ = function.__name__
    def __call__(self, *args):
        return self.__wrapped__(*args)
    def cache_clear(self):
        raise OSError("the store is gone")

@Cache
def price(n):
    return n * 2

RATE = 1
--- hold
from shop import price
import shop
--- replace shop.py
-     return n * 2
+     return n * 3
...
- RATE = 1
+ RATE = 2
--- expect
assert price(2) == 6
assert shop.RATE == 2
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR115"]
