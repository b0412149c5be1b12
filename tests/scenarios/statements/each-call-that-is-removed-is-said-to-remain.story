Of several calls that are removed in one save, each is said to have left what it did.
tags: still
--- file setup.py
import sys

sys.path.append("/nowhere/one")
sys.path.append("/nowhere/two")
--- hold
import setup, sys
--- replace setup.py
- sys.path.append("/nowhere/one")
- sys.path.append("/nowhere/two")
--- expect
for name in ("one", "two"):
    sys.path.remove(f"/nowhere/{name}")
--- report
assert [item.target for item in report.stale] == [
    'setup:sys.path.append("/nowhere/one")', 'setup:sys.path.append("/nowhere/two")',
]
