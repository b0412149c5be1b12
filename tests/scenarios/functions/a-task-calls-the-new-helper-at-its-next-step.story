A task that was asleep during the edit calls the new helper: only its own frame is old.
imported: after
--- file shop.py
import asyncio


def step(n):
    return n


async def work(inbox, outbox):
    while (n := await inbox.get()) is not None:
        await outbox.put(step(n))
--- hold
import asyncio
import shop
loop = asyncio.new_event_loop()
inbox, outbox = asyncio.Queue(), asyncio.Queue()
task = loop.create_task(shop.work(inbox, outbox))

def ask(n):
    async def once():
        await inbox.put(n)
        return await asyncio.wait_for(outbox.get(), 5)
    return loop.run_until_complete(once())

before = ask(1)
--- replace shop.py
-     return n
+     return n * 100
--- expect
after = ask(2)
task.cancel()
loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
loop.close()
assert (before, after) == (1, 200)
