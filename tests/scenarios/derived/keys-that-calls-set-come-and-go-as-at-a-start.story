Keys that an added line sets behind others stand behind them, those of a line that goes are gone, and a line that moved below what binds its name again puts that in.
tags: cold
--- file shop.py
from pathlib import Path
def load(name):
    return [name, *Path(name).parts]
TABLE = dict(first=load("first"))
TABLE.update(b=load("b"), more=1)
TABLE["c"] = load("c")
TABLE.update(d=load("d"), more=2)
thing = load("one")
FOUND = {}
FOUND["thing"] = thing
thing = load("two")
--- hold
import shop
--- replace shop.py
- thing = load("one")
+ thing = load("one")
+ TABLE.update(c=load("e"), most=3)
--- expect
assert list(shop.TABLE) == ["first", "b", "more", "c", "d", "most"], shop.TABLE
assert shop.TABLE["c"] == ["e", "e"]
--- replace shop.py
- TABLE.update(b=load("b"), more=1)
--- expect
assert list(shop.TABLE) == ["first", "c", "d", "more", "most"], shop.TABLE
--- replace shop.py
- FOUND["thing"] = thing
- thing = load("two")
+ thing = load("two")
+ FOUND["thing"] = thing
--- expect
assert shop.FOUND == {"thing": ["two", "two"]} and shop.FOUND["thing"] is shop.thing
