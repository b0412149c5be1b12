A condition whose input changed is decided anew.
tags: cold
--- file shop.py
DEBUG = False
if DEBUG:
    LEVEL = "debug"
else:
    LEVEL = "info"
--- hold
import shop
--- replace shop.py
- DEBUG = False
+ DEBUG = True
--- expect
assert shop.LEVEL == "debug"
