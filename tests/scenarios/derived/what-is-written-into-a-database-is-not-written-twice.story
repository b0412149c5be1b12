A connection that was closed is not opened again where lines write by it; the save says what is closed.
tags: still
--- file rate.py
RATE = 2
--- file stock.py
import sqlite3
from rate import RATE
FILE = __file__ + ".db"
db = sqlite3.connect(FILE)
db.execute("create table if not exists stock (n int)")
db.execute("insert into stock values (1)")
db.commit()
ROWS = [n * RATE for (n,) in db.execute("select n from stock")]
db.close()
--- hold
import contextlib, sqlite3, stock

def count():
    with contextlib.closing(sqlite3.connect(stock.FILE)) as other:
        return other.execute("select count(*) from stock").fetchone()[0]
before = count()
--- replace rate.py
- RATE = 2
+ RATE = 3
--- expect
assert count() == before
assert stock.ROWS == [2] * before
--- report
assert not report.ok
assert "closed database" in report.error.message
