A value that another line had put something else over is loaded again where that line may not do so any more: in a branch, under a key that is computed.
tags: cold
--- file settings.py
FLAG = True
KEY = "b"
--- file shop.py
from pathlib import Path
import settings
def load(name):
    return [name, *Path(name).parts]
TABLE = {}
TABLE["a"] = load("a")
TABLE["b"] = load("b")
if settings.FLAG:
    TABLE["a"] = 3
TABLE[settings.KEY] = 4
TABLE["z"] = 1
--- hold
import shop
--- edit settings.py
FLAG = False
KEY = "c"
--- replace shop.py
- TABLE["z"] = 1
+ TABLE["z"] = 2
--- expect
assert shop.TABLE == {"a": ["a", "a"], "b": ["b", "b"], "c": 4, "z": 2}, shop.TABLE
