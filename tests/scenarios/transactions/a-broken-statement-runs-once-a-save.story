A statement that fails, and is saved again still failing, runs once for each save.
--- file shop.py
import log
LIMIT = 1
--- file log.py
RUNS = []

def run(number):
    RUNS.append(number)
    return number
--- hold
import log, shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = log.run(1) / 0
--- expect
assert log.RUNS == [1]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = log.run(1) / 0
+ LIMIT = log.run(2) / 0
--- expect
assert log.RUNS == [1, 2]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = log.run(2) / 0
+ LIMIT = log.run(3)
--- expect
assert log.RUNS == [1, 2, 3]
assert shop.LIMIT == 3
