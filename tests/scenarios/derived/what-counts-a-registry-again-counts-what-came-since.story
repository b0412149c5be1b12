A statement that counts what is registered, and runs again, counts also what has come since.
--- file registry.py
ENTRIES = {}
def add(f):
    ENTRIES[f.__name__] = f
    return f
--- file early.py
from registry import ENTRIES
COUNT = len(ENTRIES) + 1
--- file late.py
import early
from registry import add
@add
def job():
    pass
--- hold
import registry, early, late
--- replace early.py
- COUNT = len(ENTRIES) + 1
+ COUNT = len(ENTRIES) + 2
--- expect
assert early.COUNT == 3
