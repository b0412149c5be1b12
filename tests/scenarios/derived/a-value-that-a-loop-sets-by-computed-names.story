Who reads an attribute that a loop sets under a name which follows from it gets its new value; what it sets no more is gone.
tags: cold
--- file config.py
class Config:
    KEPT = 1
--- file setup.py
import config
for key, value in {"limit": 3, "rate": 4}.items():
    setattr(config.Config, f"MAX_{key.upper()}", value)
--- file use.py
import setup
from config import Config
TWICE = Config.MAX_LIMIT * 2
--- hold
import use
from config import Config
--- replace setup.py
- for key, value in {"limit": 3, "rate": 4}.items():
+ for key, value in {"limit": 5}.items():
--- expect
assert Config.MAX_LIMIT == 5
assert use.TWICE == 10
assert not hasattr(Config, "MAX_RATE")
assert Config.KEPT == 1
