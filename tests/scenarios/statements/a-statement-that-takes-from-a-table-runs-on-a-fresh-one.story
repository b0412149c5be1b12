A statement that changes a table runs again together with the statement that makes it.
tags: cold
--- file shop.py
TABLE = {"a": 1, "b": 2}
LIMIT = None
if LIMIT is None:
    TABLE.pop("b")
--- hold
import shop
--- replace shop.py
- LIMIT = None
- if LIMIT is None:
+ BOUND = None
+ if BOUND is None:
--- expect
assert shop.TABLE == {"a": 1}
assert shop.BOUND is None
