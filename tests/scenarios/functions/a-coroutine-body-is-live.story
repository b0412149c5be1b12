A coroutine function runs its new body at its next call.
tags: cold
--- file shop.py
async def fetch(n):
    return n
--- hold
import asyncio
from shop import fetch
--- replace shop.py
-     return n
+     return n + 1
--- expect
assert asyncio.run(fetch(1)) == 2
