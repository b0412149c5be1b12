What a call gave a table is not asked for again where a key is set over it, unless a key goes that it may have had itself: then the call is made again, which the report names.
--- file shop.py
from itertools import count
CALLS = count()
def read():
    next(CALLS)
    return {"debug": 0, "rate": 2, "unit": "g"}
CONFIG = read()
CONFIG["debug"] = 1
CONFIG["more"] = 2
ITEMS = sorted(read())
ITEMS.append("tea")
--- hold
import shop
config = shop.CONFIG
--- replace shop.py
- CONFIG["debug"] = 1
+ CONFIG["debug"] = 11
--- expect
assert shop.CONFIG is config
assert list(config.items()) == [("debug", 11), ("rate", 2), ("unit", "g"), ("more", 2)], config
assert repr(shop.CALLS) == "count(2)"
--- replace shop.py
- ITEMS.append("tea")
+ ITEMS.append("cake")
--- expect
assert shop.ITEMS == ["debug", "rate", "unit", "cake"]
--- replace shop.py
- CONFIG["debug"] = 11
--- expect
assert list(config.items()) == [("debug", 0), ("rate", 2), ("unit", "g"), ("more", 2)], config
--- report
assert report.ok
assert any(action.verb == "rerun" and action.target == "CONFIG" for action in report.actions), report
