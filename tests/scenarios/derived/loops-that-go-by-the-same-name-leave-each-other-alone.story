Loops that go by the same name, each through what a call gives, and fill something: an edit beside one of them, or of one, has no other run again.
tags: cold
--- file shop.py
from pathlib import Path
def several(name):
    yield from (name, *Path(name).parts)
ROWS = ["first"]
for each in several("a"):
    ROWS.append(each)
ROWS.append("b")
TABLE = {}
for each in several("c"):
    TABLE[each] = len(ROWS)
KINDS = set()
for each in several("d"):
    KINDS.add(each.upper())
--- hold
import shop
--- replace shop.py
- ROWS.append("b")
+ ROWS.append("e")
--- expect
assert shop.ROWS == ["first", "a", "a", "e"], shop.ROWS
assert shop.TABLE == {"c": 4} and shop.KINDS == {"D"} and shop.each == "d"
--- replace shop.py
- for each in several("a"):
+ for each in several("f"):
--- expect
assert shop.ROWS == ["first", "f", "f", "e"], shop.ROWS
assert shop.TABLE == {"c": 4} and shop.each == "d"
--- replace shop.py
- KINDS = set()
+ for each in several("g"):
+     ROWS.append(each)
+ KINDS = set()
--- expect
assert shop.ROWS == ["first", "f", "f", "e", "g", "g"], shop.ROWS
assert shop.TABLE == {"c": 4} and shop.KINDS == {"D"} and shop.each == "d"
