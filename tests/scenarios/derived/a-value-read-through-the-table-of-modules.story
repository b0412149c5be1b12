What a statement reads of a module by way of `sys.modules` follows it.
tags: cold
--- file config.py
LIMIT = 3
OTHER = 1
--- file use.py
import sys
import config
runs = []
LIMIT = sys.modules["config"].LIMIT
TWICE = LIMIT * 2
OTHER = runs.append(1) or sys.modules['config'].OTHER
--- hold
import use
--- replace config.py
- LIMIT = 3
+ LIMIT = 5
--- expect
assert use.TWICE == 10
assert use.runs == [1]
