A list of the migrations that a function finds by `os.listdir` follows a new one; so does what is made of it.
tags: cold
--- file store/__init__.py
--- file store/migrations/m0001.sql
create table a (n int);
--- file store/finding.py
import os
def find(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith(".sql"))
--- file store/plan.py
import os
from store.finding import find
HERE = os.path.dirname(__file__)
STEPS = find(os.path.join(HERE, "migrations"))
LATEST = STEPS[-1]
--- hold
from store import plan
--- edit store/migrations/m0002.sql
create table b (n int);
--- expect
assert plan.LATEST == "m0002.sql"
--- report
assert [action.target for action in report.actions] == ["STEPS", "LATEST"]
