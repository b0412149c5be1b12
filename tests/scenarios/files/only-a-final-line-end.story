A final line end that is added does nothing.
tags: still
--- file shop.py bytes
STATE = []
--- hold
import shop
state = shop.STATE
--- edit shop.py
STATE = []
--- expect
assert shop.STATE is state
--- report
assert not [action for action in report.actions if action.verb == "rerun"]
