A class attribute that another module sets is used as it is set there.
tags: cold
--- file base.py
class Config:
    limit = 1
--- file patch.py
from base import Config
Config.limit = 5
--- file use.py
import patch
from base import Config
LIMIT = Config.limit * 2
--- hold
import use
--- replace patch.py
- Config.limit = 5
+ Config.limit = 6
--- expect
assert use.LIMIT == 12
