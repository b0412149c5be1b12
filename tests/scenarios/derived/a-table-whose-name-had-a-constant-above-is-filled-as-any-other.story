A collection whose name is bound to a constant further up is filled by its lines once, as any other is.
tags: cold
--- file reg.py
TABLE = None
TABLE = {}
ROWS: list | None = None
ROWS = []

def add(name, value):
    TABLE[name] = value
    ROWS.append(name)
--- file shop.py
from reg import add

tea = lambda: None

def cake():
    return 2

for good in [tea, cake]:
    add(good.__name__ + "", good)
add("pot", 1)
--- hold
import reg, shop
--- replace shop.py
-     add(good.__name__ + "", good)
+     add(good.__name__ + "!", good)
--- expect
assert list(reg.TABLE) == reg.ROWS == ["<lambda>!", "cake!", "pot"], reg.ROWS
--- replace reg.py
- TABLE = None
- TABLE = {}
+ TABLE = {}
--- expect
assert list(reg.TABLE) == reg.ROWS == ["<lambda>!", "cake!", "pot"], reg.ROWS
--- replace shop.py
- add("pot", 1)
+ add("can", 1)
--- expect
assert list(reg.TABLE) == reg.ROWS == ["<lambda>!", "cake!", "can"], reg.ROWS
--- replace reg.py
- TABLE = {}
+ TABLE = 0
+ TABLE = {}
--- expect
assert list(reg.TABLE) == reg.ROWS == ["<lambda>!", "cake!", "can"], reg.ROWS
