A seeded generator at top level goes on where it is.
--- file shop.py
import random

DICE = random.Random(1)


def roll():
    return DICE.randint(1, 10**9)
--- hold
import random
import shop
twin = random.Random(1)
first = shop.roll()
twin.randint(1, 10**9)
--- replace shop.py
-     return DICE.randint(1, 10**9)
+     return -DICE.randint(1, 10**9)
--- expect
assert shop.roll() == -twin.randint(1, 10**9)
