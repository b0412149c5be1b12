"""The information desk: one line of JSON for each line that is asked, on one open connection."""

import asyncio
import json
import os

from shop import catalogue, receipt, till
from shop.customers import BASKETS


async def open_desk() -> None:
    """Answer until the program ends; the port goes to standard output."""
    server = await asyncio.start_server(_talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(f"the shop is open: port {port}", flush=True)
    async with server:
        await server.serve_forever()


async def _talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while await reader.readline():
        writer.write(json.dumps(answer()).encode() + b"\n")
        await writer.drain()


def answer() -> dict:
    """Tell how the shop stands."""
    return {
        "headline": receipt.headline(),
        "honey": receipt.amount(catalogue.GROSS["honey"]),
        "totals": {basket.owner: receipt.amount(basket.total()) for basket in BASKETS},
        "served": till.served,
        "baskets": [id(basket) for basket in BASKETS],
        "pid": os.getpid(),
    }
