When an input changes, a value that the program rebound is kept, and the report says so.
imported: after
--- file shop.py
RATE = 1
PRICES = {"a": RATE}
TOTAL = RATE * 10
--- hold
import shop
shop.TOTAL = 99
--- replace shop.py
- RATE = 1
+ RATE = 2
--- expect
assert shop.PRICES == {"a": 2}
assert shop.TOTAL == 99
--- report
assert any(action.verb == "keep" and "TOTAL" in action.target for action in report.actions)
