A function that its decorator put into a row of a table is there as the live one, however the table is ordered.
tags: cold
--- file systems.py
ALL = []
def system(order=0):
    def keep(function):
        ALL.append((order, ("run", function)))
        ALL.sort(key=lambda row: row[0])
        return function
    return keep
--- file world.py
from systems import system
@system(order=2)
def move(x):
    return x + 1
@system(order=1)
def fall(x):
    return x - 1
--- hold
import systems, world
move = world.move
--- replace world.py
- @system(order=2)
+ @system(order=0)
...
-     return x + 1
+     return x + 2
--- expect
assert [order for order, _ in systems.ALL] == [0, 1]
assert systems.ALL[0][1][1] is world.move is move
assert move(1) == 3
--- report
assert report.ok and not report.stale
