A circular import that an edit brings in works in the running program, where a new start would fail.
--- file one.py
import two

def name():
    return "one"
--- file two.py
def both():
    return "two"
--- hold
import one, two
--- edit two.py
from one import name

def both():
    return name() + " two"
--- expect
assert two.both() == "one two"
--- report
assert report.ok and not report.stale
