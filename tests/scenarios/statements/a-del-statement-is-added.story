An added del takes the name away.
tags: cold
--- file shop.py
HELPER = 1
VALUE = HELPER + 1
--- hold
import shop
--- edit shop.py
HELPER = 1
VALUE = HELPER + 1
del HELPER
--- expect
assert not hasattr(shop, "HELPER")
assert shop.VALUE == 2
