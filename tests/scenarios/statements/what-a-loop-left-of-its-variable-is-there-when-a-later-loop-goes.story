Where a loop becomes something else, its variable means again what a loop above had left; and so where the loop goes.
tags: cold
--- file shop.py
TABLE = {}
for name in ("tea", "milk"):
    TABLE[name] = len(name)
for name in ("salt",):
    LAST = name
for size in (3, 5):
    WIDE = size
for size in (7,):
    WIDER = size
--- hold
import shop
table = shop.TABLE
--- edit shop.py
TABLE = {}
for name in ("tea", "milk"):
    TABLE[name] = len(name)
LAST = "salt"
for size in (3, 5):
    WIDE = size
--- expect
assert shop.name == "milk"
assert shop.size == 5
assert shop.TABLE is table and table == {"tea": 3, "milk": 4}
--- edit shop.py
for size in (9, 4):
    WIDE = size
TABLE = {}
for name in ("tea", "milk"):
    TABLE[name] = len(name)
LAST = "salt"
for size in (3, 5):
    WIDER = size
--- expect
assert shop.size == 5
--- edit shop.py
TABLE = {}
for size in (3, 5):
    WIDER = size
LAST = "salt"
for name in ("tea", "milk"):
    TABLE[name] = len(name)
for size in (9, 2):
    WIDE = size
--- expect
assert shop.size == 2
assert shop.TABLE is table and table == {"tea": 3, "milk": 4}
