What a block has handed to a library that no pack knows is said to remain when the block is edited.
tags: once
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/gong.py
HANDLERS = {}


def register(function, name):
    HANDLERS[name] = function
--- file shop.py
import contextlib
import places
import gong

def ring():
    return "ring"

for name in ("a", "b"):
    gong.register(ring, name)

with contextlib.nullcontext():
    gong.register(ring, "c")
--- hold
import shop
import gong
--- replace shop.py
- for name in ("a", "b"):
+ for name in ("a", "d"):
--- expect
assert sorted(gong.HANDLERS) == ["a", "b", "c", "d"]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
--- replace shop.py
-     gong.register(ring, "c")
+     gong.register(ring, "e")
--- expect
assert sorted(gong.HANDLERS) == ["a", "b", "c", "d", "e"]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
