What was asked about a function's kind follows when it becomes a coroutine function, or a generator.
tags: cold
--- file shop.py
async def fetch():
    return 1

def rows():
    return [1]
--- file table.py
import inspect

import shop

WAITS = inspect.iscoroutinefunction(shop.fetch), inspect.iscoroutinefunction(shop.rows)
LAZY = [name for name in ("fetch", "rows") if inspect.isgeneratorfunction(getattr(shop, name))]
KINDS = {}

def register(function):
    KINDS[function.__name__] = "async" if inspect.iscoroutinefunction(function) else "sync"

register(shop.fetch)
register(shop.rows)
--- hold
import table
--- edit shop.py
def fetch():
    return 1

async def rows():
    return [1]
--- expect
assert table.WAITS == (False, True)
assert table.KINDS == {"fetch": "sync", "rows": "async"}
--- edit shop.py
def fetch():
    yield 1

async def rows():
    return [1]
--- expect
assert table.LAZY == ["fetch"]
