A name that another statement of the module still binds does not go, and has its value.
tags: cold
--- file shop.py
RATE = 2
LIMIT = 3
RATE = 4
--- hold
import shop
--- edit shop.py
RATE = 2
LIMIT = 3
--- expect
assert shop.RATE == 2
