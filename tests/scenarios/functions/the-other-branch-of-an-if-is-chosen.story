When the condition of a top-level if changes, the other branch's function is live, for holders too.
tags: cold
--- file shop.py
FAST = False

if FAST:

    def price(n):
        return "fast"

else:

    def price(n):
        return "slow"
--- hold
import shop
--- replace shop.py
- FAST = False
+ FAST = True
--- expect
assert shop.price(1) == "fast"
