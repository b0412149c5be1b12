A call of a library's object that runs again, and whose result was dropped, is named.
tags: once
--- file shop.py
import sqlite3

def price():
    return 3

db = sqlite3.connect(":memory:")
db.execute("create table prices (price)")
db.execute("insert into prices values (?)", (price(),))
--- hold
import shop
--- replace shop.py
-     return 3
+     return 4
--- expect
assert shop.db.execute("select price from prices").fetchall() == [(3,), (4,)]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
assert "insert" in report.stale[0].target
