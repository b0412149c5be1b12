"""The server: a coroutine for each open connection, and a task that ticks."""

import asyncio
import json

from . import handlers, state
from .registry import COMMANDS

VERSION = []
STOP = []
assert handlers


async def answer(name, count):
    if name == "stop":
        STOP[0].set()
        return "stopping"
    if name == "version":
        return VERSION[0](0)
    if name == "count":
        return count
    return await COMMANDS[name]()


async def serve(reader, writer):
    state.CONNECTIONS.add(writer)
    # spot: greeting
    x = 1
    # end
    writer.write(json.dumps({"hello": x}).encode() + b"\n")
    count = 0
    try:
        while line := await reader.readline():
            count += 1
            try:
                said = {"is": await answer(line.decode().strip(), count)}
            except Exception as error:
                said = {"error": repr(error)}
            writer.write(json.dumps(said).encode() + b"\n")
    finally:
        state.CONNECTIONS.discard(writer)
        writer.close()


async def ticking():
    while True:
        await asyncio.sleep(0.01)
        tick()


def tick():
    state.TICKS[0] += 1


async def main():
    STOP.append(asyncio.Event())
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    ticker = asyncio.create_task(ticking())
    print(server.sockets[0].getsockname()[1], flush=True)
    await STOP[0].wait()
    ticker.cancel()
    server.close()
    while state.CONNECTIONS:  # until those who asked have hung up
        await asyncio.sleep(0.01)
