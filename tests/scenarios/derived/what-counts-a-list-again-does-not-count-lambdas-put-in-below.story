What counts a list again does not count the lambdas that statements further down put in.
tags: cold
--- file rules.py
UNIT = 1
RULES = [abs]
COUNT = len(RULES) * UNIT
--- file shop.py
from rules import RULES, UNIT
RULES.append(lambda x: x + UNIT)
RULES.append(lambda x: x - UNIT)
BOTH = len(RULES) * UNIT
--- hold
import shop, rules
held = rules.RULES
--- replace rules.py
- UNIT = 1
+ UNIT = 5
--- expect
assert rules.COUNT == 5
assert shop.BOTH == 15
assert rules.RULES is held
assert [rule(10) for rule in held] == [10, 15, 5]
