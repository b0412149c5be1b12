An asynccontextmanager function runs its new body.
tags: cold
--- file shop.py
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
    yield name
--- hold
import asyncio
from shop import opened

async def enter():
    async with opened("a") as name:
        return name
--- replace shop.py
-     yield name
+     yield name.upper()
--- expect
assert asyncio.run(enter()) == "A"
