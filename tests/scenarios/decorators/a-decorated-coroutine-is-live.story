A body edit of a decorated coroutine function is live.
tags: cold
--- file shop.py
def retried(function):
    async def wrapper(*args):
        return await function(*args)

    return wrapper


@retried
async def fetch(n):
    return n
--- hold
import asyncio
from shop import fetch
--- replace shop.py
-     return n
+     return n * 2
--- expect
assert asyncio.run(fetch(2)) == 4
