A held coroutine function that became a plain one answers at once.
tags: cold
--- file shop.py
async def fetch(n):
    return n
--- hold
import inspect
from shop import fetch
--- replace shop.py
- async def fetch(n):
+ def fetch(n):
--- expect
assert not inspect.iscoroutinefunction(fetch)
assert fetch(3) == 3
