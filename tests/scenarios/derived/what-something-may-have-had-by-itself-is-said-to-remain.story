What a call has put from a table into something that may have had it before is said to remain.
--- file conf.py
LIMITS = {"tea": 1, "milk": 2}
--- file kept.py
def defaults():
    return {"milk": 2}

settled = defaults()
--- file shop.py
from conf import LIMITS
from kept import settled

settled.update(LIMITS)
--- hold
import kept, shop
--- replace conf.py
- LIMITS = {"tea": 1, "milk": 2}
+ LIMITS = {"tea": 3}
--- expect
assert kept.settled == {"tea": 3, "milk": 2}, kept.settled
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:settled.update(LIMITS)")], report.stale
