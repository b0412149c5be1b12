What a module runs while it is imported is its own, not its importer's.
imported: after
tags: cold
--- file inner.py
def make():
    return 1

FUNCS = [make]
X = FUNCS[0]()
--- file shop.py
def load():
    import inner
    return 5

LOADED = load()
--- hold
import shop, inner
--- replace inner.py
-     return 1
+     return 2
--- expect
assert inner.X == 2
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == ["X"], report
