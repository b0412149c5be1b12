A line that binds a name which another one below binds again, as before, has nobody run: in the end the name stands for what it stood for.
tags: cold
--- file registry.py
TABLE = {}
RATES = {"tea": 1}
LIST = []
CALLS = []


def add(name, value):
    TABLE[name] = value
    LIST.append((name, value))


def rate():
    CALLS.append("rate")
    return RATES["tea"]
--- file shop.py
from registry import add, rate


def tea():
    return 1


add("tea", tea)
add("pot", 3)
RATE = rate()
--- hold
import registry
import shop
table, tables = registry.TABLE, registry.LIST
--- replace registry.py
- TABLE = {}
- RATES = {"tea": 1}
+ TABLE = None
+ TABLE = {}
+ RATES = None
+ RATES = {"tea": 1}
--- expect
assert registry.TABLE is table
assert table == {"tea": shop.tea, "pot": 3}
assert tables == [("tea", shop.tea), ("pot", 3)]
assert registry.CALLS == ["rate"]
assert shop.RATE == 1
--- replace registry.py
- RATES = {"tea": 1}
+ RATES = {"tea": 2}
--- expect
assert shop.RATE == 2
assert registry.LIST == [("tea", shop.tea), ("pot", 3)]
