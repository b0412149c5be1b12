"""The answers; each is a coroutine function that the registry holds."""

import asyncio

from . import (
    caches,
    closures,
    extra,
    fees,
    prices,
    settings,
    speaker,
    stars,
    state,
    table,
    work,
    workers,
)
from .goods import Point
from .registry import command
from .things import Thing


@command("handler")
async def handler():
    x = 1
    await asyncio.sleep(0)
    # spot: handler
    return x + 1
    # end


@command("step")
async def step():
    loop = asyncio.get_running_loop()
    result = loop.create_future()
    workers.QUEUE.put((100, lambda value: loop.call_soon_threadsafe(result.set_result, value)))
    return await result


@command("constants")
async def constants():
    return [settings.RATE, prices.PRICE, prices.LOWEST, table.TABLE["total"], state.LIMIT]


@command("classes")
async def classes():
    thing, good, gift = state.THING, state.GOOD, state.GIFT
    held = [state.HELD["weigh"](), state.HELD["of_class"]()]
    return [
        *(thing.weigh(), good.weigh(), gift.weigh(), good.size, Thing.of_class()),
        *(thing.of_none(1), thing.rate, gift.rate, state.KIND.label(), *held),
    ]


@command("point")
async def point():
    return [state.POINT.x, Point(1).total(), type(state.POINT) is Point]


@command("functions")
async def functions():
    return [
        *(fees.fee(10), fees.greet(5), state.HELD["greet"](5)),
        *(state.ADD(1), closures.adder(2)(1), caches.cached(3), list(closures.numbers(4))),
    ]


@command("extra")
async def names():
    found = [vars(extra), vars(stars)]
    return [
        {name: space[name]() for name in sorted(space) if name.startswith("extra_")}
        for space in found
    ]


@command("spoken")
async def spoken():
    return speaker.speak()


@command("line")
async def line():
    return work.line_of_failure()


@command("kept")
async def kept():
    return {
        "token": state.TOKEN,
        "requests": next(state.REQUESTS),
        "jobs": len(state.JOBS),
        "connections": len(state.CONNECTIONS),
        "ticks": state.TICKS[0],
        "cache": [caches.by_hand(key) for key in ("a", "b", "c")],
        "misses": len(caches.MISSES),
        "made": Thing.made,
    }
