An async generator function gives new generators after the edit.
tags: cold
--- file shop.py
async def items():
    yield 1
--- hold
import asyncio
from shop import items

async def collect():
    return [item async for item in items()]
--- replace shop.py
-     yield 1
+     yield 10
+     yield 20
--- expect
assert asyncio.run(collect()) == [10, 20]
