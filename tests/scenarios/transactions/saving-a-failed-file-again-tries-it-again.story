A file that failed is tried again when it is saved again as it is: what it lacked may be there now.
tags: once
--- file shop.py
import log
LIMIT = 1
--- file log.py
import sys
READY = []

def first():
    sys.shop_asked.append(len(READY))
    return READY[0]
--- hold
import sys
asked = sys.shop_asked = []
import log, shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = log.first()
--- expect
assert shop.LIMIT == 1
--- report
assert (report.ok, report.revision) == (False, 1)
--- touch shop.py
--- expect
assert asked == [0, 0]
assert shop.LIMIT == 1
--- report
assert (report.ok, report.revision) == (False, 1)
assert not session.revise().ok
assert asked == [0, 0]
log.READY.append(5)
--- touch shop.py
--- expect
assert shop.LIMIT == 5
--- report
assert report.ok
assert session.status().waiting == ()
