A statement that moved down without a change does not run again.
--- file shop.py
STATE = []
A = 1
B = 2
--- hold
import shop
state = shop.STATE
--- edit shop.py
A = 1
B = 3
STATE = []
--- expect
assert shop.STATE is state
assert shop.B == 3
