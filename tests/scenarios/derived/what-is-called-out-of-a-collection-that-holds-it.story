A function that is called out of a table, a list or a default is used by whoever calls it so at import.
tags: cold
--- file tables.py
from functools import reduce
def square(n):
    return n * n
def halve(n):
    return n / 2
def lonely(n):
    return n
STAGES = [square]
FUNCS = {"half": halve}
ALL = {"stages": STAGES}
REG = {}
def register(function):
    REG[function.__name__] = function
    return function
@register
def plugin(n):
    return n + 1
IDLE = [lonely]
--- file work.py
from tables import ALL, FUNCS, IDLE, REG, STAGES, halve, reduce
RUNS = []
def run(n):
    for stage in STAGES:
        n = stage(n)
    return n
def picked(name, n):
    function = FUNCS[name]
    return function(n)
def applied(n, functions=(halve,)):
    for function in functions:
        n = function(n)
    return n
def plugged(n):
    return [function(n) for function in REG.values()]
RUN = run(4)
PICKED = picked("half", 8)
APPLIED = applied(16)
DIRECT = [function(2) for function in FUNCS.values()]
DEEP = [stage(3) for stages in ALL.values() for stage in stages]
FOLDED = reduce(lambda n, stage: stage(n), STAGES, 5)
PLUGGED = plugged(1)
NAMES = [RUNS.append(each) or each for each in IDLE]
--- hold
import tables, work
--- replace tables.py
-     return n * n
+     return n * n + 1
...
-     return n / 2
+     return n / 4
...
-     return n + 1
+     return n + 10
...
- def lonely(n):
-     return n
+ def lonely(n):
+     return -n
--- expect
assert work.RUN == 17 and work.FOLDED == 26
assert work.PICKED == 2.0 and work.APPLIED == 4.0 and work.DIRECT == [0.5]
assert work.DEEP == [10]
assert work.PLUGGED == [11]
assert work.RUNS == [tables.lonely]
--- report
assert not any(action.target == "NAMES" for action in report.actions)
