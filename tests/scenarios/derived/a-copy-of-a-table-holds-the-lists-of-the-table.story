A table is filled again, with a new list in it: a copy of the table has that very list, too.
tags: cold
--- file shop.py
NAMES = []
TABLE = {}
TABLE["n"] = list(NAMES)
TABLE["y"] = 1
TABLE.pop("x", None)
COPY = dict(TABLE)
--- hold
import shop
--- replace shop.py
- TABLE.pop("x", None)
+ TABLE.pop("y", None)
--- expect
assert shop.COPY == {"n": []}, shop.COPY
assert shop.COPY["n"] is shop.TABLE["n"]
