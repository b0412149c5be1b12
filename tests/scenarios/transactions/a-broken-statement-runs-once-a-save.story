A statement that fails, and is saved again still failing, runs once for each save.
tags: once
--- file shop.py
import log
LIMIT = 1
--- file log.py
import sys

def run(number):
    sys.shop_runs.append(number)
    return number
--- hold
import sys
runs = sys.shop_runs = []
import log, shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = log.run(1) / 0
--- expect
assert runs == [1]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = log.run(1) / 0
+ LIMIT = log.run(2) / 0
--- expect
assert runs == [1, 2]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = log.run(2) / 0
+ LIMIT = log.run(3)
--- expect
assert runs == [1, 2, 3]
assert shop.LIMIT == 3
