A line that alters another module's list under a condition is undone when it goes, or it is said.
--- file rules.py
RULES = ["a", "b"]
--- file shop.py
from rules import RULES
RULES.append("c") if len(RULES) > 1 else RULES.append("d")
--- hold
import rules, shop
--- edit shop.py
from rules import RULES
OPEN = True
--- expect
assert shop.OPEN
--- report
assert rules.RULES == ["a", "b"] or [item.code for item in report.stale] == ["HMR112"]
