A class attribute made by a function from a table follows it, and its neighbours do not run.
imported: after
tags: cold
--- file shop.py
def limit():
    return 1

def other():
    return 5

FUNCS = {"limit": limit, "other": other}

class Basket:
    LIMIT = FUNCS["limit"]()
    OTHER = FUNCS["other"]()
    SUM = LIMIT + OTHER
--- hold
import shop
basket = shop.Basket()
--- replace shop.py
-     return 1
+     return 2
--- expect
assert basket.LIMIT == 2
assert basket.SUM == 7
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == ["Basket.LIMIT", "Basket.SUM"], report
