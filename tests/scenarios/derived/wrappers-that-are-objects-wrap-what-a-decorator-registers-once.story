Wrappers that are objects, made of what decorators have registered, wrap that once.
tags: cold
--- file shop.py
FEE = 1
class Logged:
    def __init__(self, f):
        self.f = f
        self.fee = FEE
    def __call__(self):
        return self.fee, self.f()
TABLE = {}
@lambda f: TABLE.setdefault(f.__name__, f)
def tea():
    return 3
KINDS = {}
def kind(f):
    KINDS[f.__name__] = f
    return f
@kind
def cake():
    return 4
for name, f in list(TABLE.items()):
    TABLE[name] = Logged(f)
for name, f in list(KINDS.items()):
    KINDS[name] = Logged(f)
--- hold
import shop
def told():
    return {name: f() for table in (shop.TABLE, shop.KINDS) for name, f in table.items()}
--- replace shop.py
- FEE = 1
+ FEE = 2
--- expect
assert told() == {"tea": (2, 3), "cake": (2, 4)}, told()
assert shop.f is shop.cake
--- report
assert report.ok and not report.stale, report
--- replace shop.py
-     return 3
+     return 33
--- expect
assert told() == {"tea": (2, 33), "cake": (2, 4)}, told()
--- report
assert report.ok and not report.stale, report
--- replace shop.py
- @kind
+ @kind
+ def bun():
+     return 5
+ @kind
--- expect
assert told() == {"tea": (2, 33), "bun": (2, 5), "cake": (2, 4)}, told()
--- report
assert report.ok and not report.stale, report
