A coroutine that waits goes on with its old code, and the report says so.
--- file shop.py
class Pause:
    def __await__(self):
        yield


async def fetch():
    await Pause()
    return "old"
--- hold
import shop
waiting = shop.fetch()
waiting.send(None)

def finish(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
--- replace shop.py
-     return "old"
+     return "new"
--- expect
assert finish(shop.fetch()) == "new"
assert finish(waiting) == "old"
--- report
assert any("fetch" in item.target for item in report.stale), report.stale
