A name that is imported from another module than before is that module's object, were it equal.
tags: cold
--- file old.py
TABLE = {"a": 1}
--- file new.py
TABLE = {"a": 1}
--- file app.py
try:
    from old import TABLE
except ImportError:
    TABLE = {}
--- hold
import app, new
--- edit app.py
try:
    from new import TABLE
except ImportError:
    TABLE = {}
--- expect
assert app.TABLE is new.TABLE
