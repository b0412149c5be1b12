A module that imports other names than the changed one is left alone.
--- file config.py
RATE = 2
NAME = "a"
--- file shop.py
from config import NAME

STATE = [NAME]
--- hold
import config
import shop
state = shop.STATE
state.append("kept")
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert config.RATE == 3
assert shop.STATE is state
assert state == ["a", "kept"]
