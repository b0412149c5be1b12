Blank lines above and between run nothing.
tags: still
--- file shop.py
LOG = []
LOG.append(1)
def price():
    return 1
--- hold
import shop
--- edit shop.py


LOG = []

LOG.append(1)



def price():

    return 1
--- expect
assert shop.LOG == [1]
assert shop.price() == 1
--- report
assert {action.verb for action in report.actions} <= {"relocate"}
