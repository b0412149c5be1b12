A class that runs again as a whole, and a default, count what a cold start has in a registry by then.
tags: cold
--- file registry.py
ENTRIES = []
def add(f):
    ENTRIES.append(f)
    return f
def count(more):
    return more + len(ENTRIES)
--- file early.py
import enum, registry
class Size(enum.Enum):
    SMALL = registry.count(2)
    LARGE = SMALL + 10
def pack(size=registry.count(1)):
    return size
--- file late.py
import early, registry
@registry.add
def job():
    pass
--- hold
import registry, early, late
small = early.Size.SMALL
--- edit early.py
import enum, registry
class Size(enum.Enum):
    SMALL = registry.count(3)
    LARGE = SMALL + 10
def pack(size=registry.count(2)):
    return size
--- expect
assert early.Size.SMALL is small
assert (small.value, early.Size.LARGE.value) == (3, 13)
assert early.pack() == 2
assert registry.count(0) == 1
