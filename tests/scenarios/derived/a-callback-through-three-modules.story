A function reached through callbacks in three modules is used by the statement at the end.
imported: after
tags: cold
--- file prices.py
def price():
    return 2
--- file rules.py
import prices

RULES = [prices.price]

def apply():
    return [rule() for rule in RULES]
--- file report.py
import rules

STEPS = {"apply": rules.apply}

def run():
    return {name: step() for name, step in STEPS.items()}
--- file shop.py
import report as reporting

LINES = reporting.run()["apply"]
HEAD = LINES[0]
--- hold
import shop
--- replace prices.py
-     return 2
+     return 3
--- expect
assert shop.LINES == [3]
assert shop.HEAD == 3
