A statement that counts what is registered, and runs again, counts what a cold start would have there.
tags: cold
--- file registry.py
ENTRIES = {}
def add(f):
    ENTRIES[f.__name__] = f
    return f
--- file first.py
from registry import add
@add
def clean():
    pass
--- file early.py
import first
from registry import ENTRIES
COUNT = len(ENTRIES) + 1
NAMES = sorted(ENTRIES)
--- file late.py
import early
from registry import add, ENTRIES
@add
def job():
    pass
--- hold
import registry, first, early, late
kept, content = registry.ENTRIES, list(registry.ENTRIES.items())
--- replace early.py
- COUNT = len(ENTRIES) + 1
- NAMES = sorted(ENTRIES)
+ COUNT = len(ENTRIES) + 2
+ NAMES = tuple(ENTRIES)
--- expect
assert early.COUNT == 3, early.COUNT
assert early.NAMES == ("clean",), early.NAMES
assert registry.ENTRIES is kept
assert list(kept.items()) == content
