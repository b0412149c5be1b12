A loop that is edited to wrap the entries of a table otherwise wraps its former wrappers, and is said.
--- file shop.py
class Logged:
    def __init__(self, f):
        self.f = f
    def __call__(self):
        return ["log", self.f()]
TABLE = {}
def kind(f):
    TABLE[f.__name__] = f
    return f
@kind
def tea():
    return 3
for name, f in list(TABLE.items()):
    TABLE[name] = Logged(f)
--- hold
import shop
--- replace shop.py
-     TABLE[name] = Logged(f)
+     TABLE[name] = Logged(Logged(f))
--- expect
assert shop.TABLE["tea"]() == ["log", ["log", ["log", 3]]]
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:f, name")], report
