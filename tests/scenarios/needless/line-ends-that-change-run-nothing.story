A file whose line ends change from LF to CRLF runs nothing.
tags: still
--- file shop.py
STATE = object()


def price():
    return 1
--- hold
import shop
state = shop.STATE
--- edit shop.py bytes
STATE = object()\r
\r
\r
def price():\r
    return 1\r
--- expect
assert shop.STATE is state
assert shop.price() == 1
--- report
assert {action.verb for action in report.actions} <= {"relocate"}
