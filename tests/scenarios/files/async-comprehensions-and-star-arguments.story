Newer syntax inside bodies is live.
tags: cold
--- file shop.py
async def numbers():
    for n in (1, 2):
        yield n


async def collect(*args, **named):
    return [n async for n in numbers()], args, named
--- hold
import asyncio
from shop import collect
--- replace shop.py
-     return [n async for n in numbers()], args, named
+     return {n: [*args, m] async for n in numbers() for m in (n,)}, {**named, "x": 1}
--- expect
assert asyncio.run(collect(7, y=2)) == ({1: [7, 1], 2: [7, 2]}, {"y": 2, "x": 1})
