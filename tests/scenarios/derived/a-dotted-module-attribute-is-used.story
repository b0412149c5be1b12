A value computed from an attribute of a submodule follows that attribute.
tags: cold
--- file pkg/__init__.py
--- file pkg/config.py
RATE = 2
--- file shop.py
import pkg.config

DOUBLE = pkg.config.RATE * 2
--- hold
import shop
--- replace pkg/config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.DOUBLE == 6
