What a removed name is counted in is counted again, through another module.
tags: cold
--- file first.py
FIRST = [1]
NAMES = sorted(name for name in globals() if name.isupper() and name != "NAMES")
--- file second.py
from first import FIRST, NAMES
COUNT = len(NAMES)
SEEN = [COUNT]
--- hold
import first, second
--- edit first.py
OTHER = [1]
NAMES = sorted(name for name in globals() if name.isupper() and name != "NAMES")
--- edit second.py
from first import OTHER, NAMES
COUNT = len(NAMES)
SEEN = [COUNT]
--- expect
assert first.NAMES == ["OTHER"], first.NAMES
assert second.COUNT == 1, second.COUNT
assert second.SEEN == [1]
