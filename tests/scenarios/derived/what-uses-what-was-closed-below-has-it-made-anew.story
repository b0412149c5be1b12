A statement that runs again and uses what was closed below it has that made anew.
tags: cold
--- file data.txt
3
--- file conf.py
FACTOR = 2
--- file shop.py
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from conf import FACTOR

f = open(Path(__file__).with_name("data.txt"))
NUMBER = int(f.read()) * FACTOR
f.close()

conn = sqlite3.connect(":memory:")
conn.execute("create table t (n int)")
conn.execute("insert into t values (?)", (FACTOR,))
ROWS = conn.execute("select n from t").fetchall()
conn.close()

pool = ThreadPoolExecutor(2)

RESULTS = list(pool.map(lambda n: n * FACTOR, [1, 2]))
pool.shutdown()
--- hold
import shop
--- replace conf.py
- FACTOR = 2
+ FACTOR = 3
--- expect
assert shop.NUMBER == 9
assert shop.ROWS == [(3,)]
assert shop.RESULTS == [3, 6]
--- replace shop.py
- NUMBER = int(f.read()) * FACTOR
+ NUMBER = int(f.read()) * FACTOR + 1
...
- ROWS = conn.execute("select n from t").fetchall()
+ ROWS = conn.execute("select n + 1 from t").fetchall()
...
- RESULTS = list(pool.map(lambda n: n * FACTOR, [1, 2]))
+ RESULTS = list(pool.map(lambda n: n * FACTOR + 1, [1, 2]))
--- expect
assert shop.NUMBER == 10
assert shop.ROWS == [(4,)]
assert shop.RESULTS == [4, 7]
assert shop.f.closed
