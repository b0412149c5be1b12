What a mapping's `setdefault` had set, by a method that is edited, stays and is said.
--- file work.py
from collections.abc import MutableMapping
class Table(MutableMapping):
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        return self.d[k]
    def __setitem__(self, k, v):
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __len__(self):
        return len(self.d)
--- file app.py
from work import Table
T = Table()
T.setdefault("a", 1)
KEYS = list(T.items())
--- hold
import work, app
--- replace work.py
-         self.d[k] = v
+         self.d[k] = v * 2
--- expect
assert app.T.d == {"a": 1}
app.T["b"] = 2
assert app.T.d["b"] == 4
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR112"], str(report)
