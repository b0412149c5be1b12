A comment runs nothing and patches nothing.
tags: still
--- file shop.py
STATE = object()


def price():
    return 1
--- hold
import shop
state, price = shop.STATE, shop.price
--- edit shop.py
# A comment on top.
STATE = object()  # and one here


def price():
    # and one in the body
    return 1
--- expect
assert shop.STATE is state
assert shop.price is price
assert price() == 1
--- report
assert report.ok
assert {action.verb for action in report.actions} <= {"relocate"}
assert not [change for change in report.changes if change.kind != "moved"]
