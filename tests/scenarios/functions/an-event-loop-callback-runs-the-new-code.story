A callback that waits in an event loop runs the new code.
tags: cold
--- file shop.py
def ring(out):
    out.append("old")
--- hold
import asyncio
import shop
out = []
loop = asyncio.new_event_loop()
loop.call_soon(shop.ring, out)
loop.call_soon(loop.stop)
--- replace shop.py
-     out.append("old")
+     out.append("new")
--- expect
loop.run_forever()
loop.close()
assert out == ["new"]
