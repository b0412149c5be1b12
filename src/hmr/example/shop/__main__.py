"""Opens the shop, and keeps it open until the program is stopped."""

import asyncio

from shop import desk, till

if __name__ == "__main__":
    till.open_till()
    asyncio.run(desk.open_desk())
