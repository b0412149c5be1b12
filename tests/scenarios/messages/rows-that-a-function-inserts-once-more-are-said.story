A loop that runs again has a function insert rows, which the first run has inserted already: it is said.
tags: once
--- file shop.py
import sqlite3

ROWS = [("tea", 2)]
INSERT = "insert into items values (?, ?)"
DB = sqlite3.connect(":memory:")
DB.execute("create table items (name, price)")

def add(name, price):
    DB.execute(INSERT, (name, price))

for row in ROWS:
    add(*row)
--- hold
import shop
--- replace shop.py
- ROWS = [("tea", 2)]
+ ROWS = [("tea", 2), ("milk", 3)]
--- expect
assert shop.DB.execute("select count(*) from items").fetchone() == (3,)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:row")]
