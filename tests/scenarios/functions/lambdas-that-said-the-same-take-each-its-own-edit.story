Of lambdas in one line that said the same, the one that is edited is another, and only that one.
tags: cold
--- file shop.py
class Till:
    steps = (lambda self: 1, lambda self: 1)

STEPS = {"tea": lambda: None, "cake": lambda: None, "milk": lambda: None}
--- hold
import shop
--- replace shop.py
-     steps = (lambda self: 1, lambda self: 1)
+     steps = (lambda self: 1, lambda self: 2)
...
- STEPS = {"tea": lambda: None, "cake": lambda: None, "milk": lambda: None}
+ STEPS = {"tea": lambda: None, "cake": lambda: 2, "milk": lambda: None}
--- expect
assert [step(None) for step in shop.Till.steps] == [1, 2]
assert [step() for step in shop.STEPS.values()] == [None, 2, None]
