A held function that became a coroutine function is one.
tags: cold
--- file shop.py
def fetch(n):
    return n
--- hold
import asyncio
import inspect
from shop import fetch
--- replace shop.py
- def fetch(n):
+ async def fetch(n):
--- expect
assert inspect.iscoroutinefunction(fetch)
assert asyncio.run(fetch(3)) == 3
