A decorator chooses by the kind of what it is given, so another kind of function is decorated again.
tags: cold, async
--- file tools.py
import functools
import inspect

def noted(function):
    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def around(*args):
            return ["async", await function(*args)]
    else:
        @functools.wraps(function)
        def around(*args):
            return ["sync", function(*args)]
    return around
--- file shop.py
from tools import noted

@noted
async def fetch():
    return 1

@noted
def price():
    return 2

class Basket:
    @noted
    async def total(self):
        return 3
--- hold
import asyncio
import shop
from shop import fetch, price
basket = shop.Basket()
--- edit shop.py
from tools import noted

@noted
def fetch():
    return 10

@noted
async def price():
    return 20

class Basket:
    @noted
    def total(self):
        return 30
--- expect
assert fetch() == ["sync", 10]
assert asyncio.run(price()) == ["async", 20]
assert basket.total() == ["sync", 30]
