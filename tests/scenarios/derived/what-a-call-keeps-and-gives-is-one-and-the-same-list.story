A list that a function keeps in a table and gives to others is one list after an edit, too: what is put into it is seen by all.
tags: cold
--- file shop.py
from settings import *

KNOWN = {}


def made(name, make):
    if name not in KNOWN:
        KNOWN[name] = make()
    return KNOWN[name]


def rows():
    return ["tea", HOURS and 8]


ROWS = made("rows", rows)
BOTH = [ROWS, {"rows": ROWS}]
--- file main.py
from shop import *

HERE = (ROWS, made("rows", rows))
--- file settings.py
HOURS = 8
--- hold
import main, shop
held = shop.ROWS


def all_one():
    found = [shop.ROWS, *shop.BOTH, *main.HERE, shop.KNOWN["rows"]]
    found[2] = found[2]["rows"]
    return all(each is found[0] for each in found)
--- replace shop.py
-     return ["tea", HOURS and 8]
+     return ["tea", HOURS or 8]
--- expect
assert shop.ROWS == ["tea", 8] and shop.ROWS is held and all_one()
--- replace shop.py
-     return ["tea", HOURS or 8]
+     return ["tea", HOURS + 1]
--- expect
assert shop.ROWS == ["tea", 9] and all_one()
--- replace settings.py
- HOURS = 8
+ HOURS = 9
--- expect
assert shop.ROWS == ["tea", 10] and all_one()
