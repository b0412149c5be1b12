Space at the ends of lines and between tokens runs nothing.
tags: still
--- file shop.py bytes
STATE = [1,2]
def price():
    return  1
--- hold
import shop
state, price = shop.STATE, shop.price
--- edit shop.py bytes
STATE = [ 1, 2 ]   
def price():
\treturn 1\t 
--- expect
assert shop.STATE is state
assert price() == 1
--- report
assert {action.verb for action in report.actions} <= {"relocate"}
