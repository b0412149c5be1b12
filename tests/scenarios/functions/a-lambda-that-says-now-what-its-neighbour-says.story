Of two lambdas in one line, one can come to say what the other says, and cease to, and each is live.
tags: cold
--- file shop.py
class Till:
    steps = (lambda self: 1, lambda self: 2)

STEPS = {"tea": lambda: 1, "cake": lambda: 2}

def pick():
    return [lambda n: n + 1, lambda n: n + 2]

PICKED = pick()
--- hold
import shop
till, cake, (one, two) = shop.Till.steps, shop.STEPS["cake"], shop.PICKED
--- replace shop.py
-     steps = (lambda self: 1, lambda self: 2)
+     steps = (lambda self: 1, lambda self: 1)
...
- STEPS = {"tea": lambda: 1, "cake": lambda: 2}
+ STEPS = {"tea": lambda: 1, "cake": lambda: 1}
...
-     return [lambda n: n + 1, lambda n: n + 2]
+     return [lambda n: n + 1, lambda n: n + 1]
--- expect
assert [step(None) for step in shop.Till.steps] == [step(None) for step in till] == [1, 1]
assert shop.STEPS["cake"]() == cake() == 1
assert [step(1) for step in shop.PICKED] == [one(1), two(1)] == [2, 2]
--- replace shop.py
-     steps = (lambda self: 1, lambda self: 1)
+     steps = (lambda self: 1, lambda self: 3)
...
- STEPS = {"tea": lambda: 1, "cake": lambda: 1}
+ STEPS = {"tea": lambda: 1, "cake": lambda: 3}
...
-     return [lambda n: n + 1, lambda n: n + 1]
+     return [lambda n: n + 1, lambda n: n + 3]
--- expect
assert [step(None) for step in shop.Till.steps] == [1, 3]
assert [step() for step in shop.STEPS.values()] == [1, 3]
assert [step(1) for step in shop.PICKED] == [one(1), two(1)] == [2, 4]
