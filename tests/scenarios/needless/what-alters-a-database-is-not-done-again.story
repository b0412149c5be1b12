A line that puts a row into a database is not run again since a function that the database knows was edited.
tags: cold
--- file shop.py
import sqlite3

def loud(text):
    return text.upper()

db = sqlite3.connect(":memory:", check_same_thread=False)
db.create_function("loud", 1, loud)
made = db.execute("create table teas (name)")
ROWS = db.execute("insert into teas values ('green')").rowcount
NAMES = db.execute("select loud(name) from teas").fetchall()
--- hold
import shop
--- replace shop.py
-     return text.upper()
+     return text + "!"
--- expect
assert shop.NAMES == [("green!",)]
assert shop.db.execute("select count(*) from teas").fetchone() == (1,)
--- report
assert not report.stale, report
