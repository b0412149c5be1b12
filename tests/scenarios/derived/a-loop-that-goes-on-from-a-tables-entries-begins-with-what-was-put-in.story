A loop that sets a table's entries by what they were begins with what was put in, not with its own.
tags: cold
--- file shop.py
RATE = 2
PRICES = {}
def price(name, value):
    PRICES[name] = value
price("tea", 3)
price("cake", 4)
for name, value in list(PRICES.items()):
    PRICES[name] = value * RATE
for name in PRICES:
    PRICES[name] += 1
TAXES = {"tea": 1, "cake": 2}
for name in TAXES:
    TAXES[name] += RATE
TAXES["tea"] *= 2
ROWS = []
def add(value):
    ROWS.append(value)
add(3)
for at, value in enumerate(ROWS):
    ROWS[at] = value * RATE
--- hold
import shop
prices = shop.PRICES
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.PRICES == {"tea": 10, "cake": 13}, shop.PRICES
assert shop.TAXES == {"tea": 8, "cake": 5}, shop.TAXES
assert shop.ROWS == [9], shop.ROWS
assert shop.PRICES is prices
--- report
assert report.ok and not report.stale, report
--- replace shop.py
- price("tea", 3)
+ price("tea", 5)
--- expect
assert shop.PRICES == {"tea": 16, "cake": 13}, shop.PRICES
--- report
assert report.ok and not report.stale, report
