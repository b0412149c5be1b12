Another way to write the same tree runs nothing.
tags: still
--- file shop.py
NAMES = ("a", "b")
TEXT = "a" "b"
NUMBER = 1000
--- hold
import shop
names = shop.NAMES
--- edit shop.py
NAMES = "a", 'b'
TEXT = ("a" 'b')
NUMBER = 1_000
--- expect
assert shop.NAMES is names
--- report
assert not [action for action in report.actions if action.verb == "rerun"]
