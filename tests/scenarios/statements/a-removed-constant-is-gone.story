The name of a removed statement leaves its module.
tags: cold
--- file shop.py
RATE = 2
LIMIT = 3
--- hold
import shop
--- edit shop.py
LIMIT = 3
--- expect
assert not hasattr(shop, "RATE")
assert shop.LIMIT == 3
