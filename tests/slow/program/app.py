"""The program itself: a market that answers on a loopback socket until it is told to stop."""

from __future__ import annotations

import asyncio

from market import server, state, workers


def version(x):
    # spot: version
    return x + 1
    # end


server.VERSION.append(version)

if __name__ == "__main__":
    state.begin()
    workers.start()
    asyncio.run(server.main())
