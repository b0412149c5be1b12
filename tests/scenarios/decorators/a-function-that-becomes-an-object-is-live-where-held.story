A function that a decorator turns into an object calls it from where it is held, and none is called old.
--- file shop.py
import functools

def price(number):
    return 1
--- hold
import shop
price = shop.price
--- replace shop.py
- def price(number):
-     return 1
+ @functools.lru_cache
+ def price(number):
+     return number * 2
--- expect
assert price(4) == shop.price(4) == 8
assert shop.price.cache_info().currsize == 1
--- report
assert report.ok
assert [item.code for item in report.stale] == []
