What a statement used when it ran again counts, not what it used at import.
imported: after
tags: cold
--- file shop.py
def first():
    return 1

def second():
    return 2

FUNCS = [first, second]
WHICH = 0
X = FUNCS[WHICH]()
--- hold
import shop
--- replace shop.py
- WHICH = 0
+ WHICH = 1
--- expect
assert shop.X == 2
--- replace shop.py
-     return 2
+     return 20
--- expect
assert shop.X == 20
--- replace shop.py
-     return 1
+     return 10
--- expect
assert shop.X == 20
assert shop.first() == 10
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == [], report
