A generator that a statement got out of a table, and did not run, goes on with its old code, which is said.
imported: after
--- file gen.py
def numbers(n=1):
    yield n
    yield n * 2


TABLE = {"a": numbers}
--- file shop.py
from gen import TABLE

MADE = TABLE["a"]()
LIST = list(TABLE["a"]())
--- hold
import shop
--- replace gen.py
-     yield n * 2
+     yield n * 3
--- expect
assert shop.LIST == [1, 3]
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR102", "gen:numbers")]
assert list(shop.MADE) == [1, 2]
assert session.status().stale == ()
