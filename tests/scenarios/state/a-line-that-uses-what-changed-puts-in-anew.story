Of the lines that fill a list beside an edited one, those that use what has changed compute it anew, by a function or by what the list holds; the others don't.
tags: cold
--- file settings.py
SIZE = 1
--- file shop.py
from glob import glob
import settings
def load(name):
    return [name, settings.SIZE]
def plain(name):
    return [name, *glob("none/*")]
ROWS = []
def many():
    return len(ROWS)
ROWS.append(load("a"))
ROWS.append(plain("b"))
ROWS.append(3)
ROWS.append(len(ROWS))
ROWS.append(many())
--- hold
import settings, shop
b = shop.ROWS[1]
--- edit settings.py
SIZE = 2
--- replace shop.py
- ROWS.append(3)
+ ROWS.append(4)
+ ROWS.append(5)
--- expect
assert shop.ROWS == [["a", 2], b, 4, 5, 4, 5], shop.ROWS
assert shop.ROWS[1] is b
