A name that only a call bound, by a function that declares it `global`, goes with them; one that a call binds now stays.
tags: cold
--- file base.py
UNIT = 3
--- file shop.py
from base import UNIT

def open_shop():
    global door, sign
    door = UNIT
    sign = "open"
open_shop()

for each in (1, 2):
    def open_till():
        global till
        till = each
    open_till()
--- hold
import shop
--- edit shop.py
for each in (5,):
    def take_unit():
        global UNIT
        UNIT = each
    take_unit()
--- expect
assert not hasattr(shop, "door")
assert not hasattr(shop, "sign")
assert not hasattr(shop, "till")
assert shop.UNIT == 5
--- report
assert not report.stale, report.stale
--- edit shop.py
from base import UNIT
till = 1
--- expect
assert shop.UNIT == 3
assert shop.till == 1
--- report
assert not report.stale, report.stale
