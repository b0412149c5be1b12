Where all objects of a class are made anew for an attribute that it sets now, none is said to lack it.
--- file tables.py
class Table:
    def __init__(self, name):
        self.name = name
--- file shop.py
from tables import Table

TEA = Table("tea")
ALL = [Table("milk"), TEA]
--- hold
import shop
--- replace tables.py
-         self.name = name
+         self.name, self.rows = name, []
--- expect
assert shop.TEA.rows == shop.ALL[0].rows == [] and shop.ALL[1] is shop.TEA
--- report
assert report.ok and report.stale == ()
--- replace tables.py
-         self.name, self.rows = name, []
+         self.name, self.rows, self.size = name, [], 0
--- expect
assert shop.TEA.size == shop.ALL[0].size == 0
held = shop.TEA
--- report
assert report.ok and report.stale == ()
--- replace tables.py
-         self.name, self.rows, self.size = name, [], 0
+         self.name, self.rows, self.size, self.tax = name, [], 0, 7
--- expect
assert shop.TEA.tax == 7 and shop.TEA is not held
--- report
assert {item.code for item in report.stale} == {"HMR105", "HMR114"}, report.stale
assert [item.where for item in report.stale if item.code == "HMR105"] == ["1 live instance"]
