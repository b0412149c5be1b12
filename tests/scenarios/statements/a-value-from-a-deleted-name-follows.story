A value computed from a name that the module deletes afterwards follows its edit.
tags: cold
--- file shop.py
_base = 2
VALUE = _base + 1
del _base
--- hold
import shop
--- replace shop.py
- _base = 2
+ _base = 20
--- expect
assert shop.VALUE == 21
assert not hasattr(shop, "_base")
