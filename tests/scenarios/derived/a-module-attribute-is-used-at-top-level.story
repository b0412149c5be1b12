A value computed from a module's attribute follows that attribute.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
import config

DOUBLE = config.RATE * 2
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.DOUBLE == 6
