What only the library that gave it keeps, as loggers are kept, is not said to be held.
tags: cold
--- file shop.py
import logging
import re
NAME = "tea"
log = logging.getLogger("shop." + NAME)
pattern = re.compile(NAME)
--- file use.py
from shop import log, pattern
NAMES = log.name, pattern.pattern
--- hold
import use
--- replace shop.py
- NAME = "tea"
+ NAME = "cake"
--- expect
assert use.NAMES == ("shop.cake", "cake")
--- report
assert report.ok and not report.stale, report
