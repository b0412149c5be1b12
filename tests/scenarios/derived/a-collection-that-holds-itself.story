A list that holds itself is looked at as any other.
tags: cold
--- file shop.py
LIMIT = 1
ring = [1]
ring.append(ring)
table = {"limit": LIMIT}
table["self"] = table
--- hold
import shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
--- expect
assert shop.table["limit"] == 2
assert shop.table["self"] is shop.table
assert shop.ring[1] is shop.ring
