An edit of a helper that a call at import did not reach runs nothing.
imported: after
tags: cold
--- file shop.py
def rare():
    return 1

def make(special=False):
    return rare() if special else 7

X = make()
--- hold
import shop
--- replace shop.py
-     return 1
+     return 100
--- expect
assert shop.X == 7
assert shop.make(True) == 100
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == [], report
