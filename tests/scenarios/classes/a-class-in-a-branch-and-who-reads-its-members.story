Who read a member of a class that a branch defines follows the member, and nobody else runs.
tags: cold
--- file shop.py
RUNS = []


def note(name):
    RUNS.append(name)


if True:

    class Limits:
        low = 1
        high = 9
        steps = []
        for number in range(3):
            steps.append(number)


TWICE = [Limits.low * 2, note("low")][0]
HIGH = [Limits.high, note("high")][0]
COUNT = len(Limits.steps)
--- file till.py
from shop import Limits

LOW = Limits.low


class Till:
    low = Limits.low
--- hold
import shop
import till
--- replace shop.py
-         low = 1
+         low = 2
--- expect
assert (shop.TWICE, till.LOW, till.Till.low) == (4, 2, 2)
assert shop.RUNS.count("high") == 1
--- replace shop.py
-         for number in range(3):
+         for number in range(4):
--- expect
assert shop.COUNT == 4
