A function whose `@lru_cache()` becomes `@lru_cache` is the same, and tells of its cache as a new one does.
tags: cold
--- file shop.py
from functools import lru_cache

@lru_cache()
def price(name):
    return 2

@lru_cache
def rate(name):
    return 3
--- hold
import shop
from shop import price, rate
price("tea")
def told(function):
    return function.cache_parameters(), function.cache_parameters.__qualname__
--- replace shop.py
- @lru_cache()
+ @lru_cache
...
- @lru_cache
- def rate(name):
+ @lru_cache()
+ def rate(name):
--- expect
assert price is shop.price and rate is shop.rate
assert told(price) == ({"maxsize": 128, "typed": False}, "lru_cache.<locals>.<lambda>")
assert told(rate) == (
    {"maxsize": 128, "typed": False}, "lru_cache.<locals>.decorating_function.<locals>.<lambda>"
)
--- report
assert report.ok
assert report.stale == ()
