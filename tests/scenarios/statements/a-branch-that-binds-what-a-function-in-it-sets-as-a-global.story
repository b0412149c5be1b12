What a branch binds is there, also where a function in it declares the name `global`; what no branch binds any more is gone.
tags: cold
--- file flags.py
FAST = False
SLOW = False
UNIT = 1
--- file shop.py
from flags import FAST, SLOW, UNIT

if FAST:
    def set_mode():
        global mode
        mode = [UNIT]
    set_mode()
else:
    mode = 0

if SLOW:
    def reset():
        global count
        count = UNIT
elif not FAST:
    count = 7
--- hold
import shop
--- replace flags.py
- UNIT = 1
+ UNIT = 2
--- expect
assert shop.mode == 0
assert shop.count == 7
--- replace flags.py
- FAST = False
+ FAST = True
--- expect
assert shop.mode == [2]
assert not hasattr(shop, "count")
--- replace flags.py
- FAST = True
+ FAST = False
--- expect
assert shop.mode == 0
assert shop.count == 7
