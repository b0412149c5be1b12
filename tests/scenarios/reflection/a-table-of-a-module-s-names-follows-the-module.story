What lists the names of a module is computed again when one comes or gets another value.
tags: cold
--- file levels.py
LOW = 1
HIGH = 2
--- file table.py
import levels

NAMES = [name for name in vars(levels) if name.isupper()]
VALUES = {name: getattr(levels, name) for name in dir(levels) if name.isupper()}
TOP = getattr(levels, "TOP", None)
--- hold
import table
--- replace levels.py
- HIGH = 2
+ HIGH = 3
+ TOP = 4
--- expect
assert table.NAMES == ["LOW", "HIGH", "TOP"]
assert table.VALUES == {"LOW": 1, "HIGH": 3, "TOP": 4}
assert table.TOP == 4
