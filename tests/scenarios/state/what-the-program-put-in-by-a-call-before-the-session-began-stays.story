What the program put into a table before the session began stays, where statements call the same function.
imported: before
--- file tables.py
TABLE = {}
NAMES = []
def add(name):
    TABLE[name] = 1
--- file shop.py
from tables import *
add("tea")
add("cake")
NAMES.append("tea")
NAMES.append("cake")
--- hold
import shop, tables
tables.add("guest")
tables.NAMES.append("guest")
table, names = tables.TABLE, tables.NAMES
--- replace shop.py
- add("cake")
- NAMES.append("tea")
- NAMES.append("cake")
+ add("bun")
+ NAMES.append("cake")
+ NAMES.append("tea")
--- expect
assert tables.TABLE is table and {"tea", "bun", "guest"} <= table.keys()
assert tables.NAMES is names and "guest" in names
