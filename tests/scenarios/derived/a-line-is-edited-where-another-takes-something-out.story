A line that fills a table is edited, and another one takes something out of it: the table is made as at a start.
tags: cold
--- file shop.py
PRICES = {}
PRICES.pop("cake", None)
PRICES.update(tea=2)
PRICES["milk"] = 1
NAMES = sorted(PRICES)

ROWS = []
ROWS.append("b")
ROWS.append("a")
ROWS.sort()
ROWS.append("0")
LAST = ROWS[-1]
--- hold
import shop
prices, rows = shop.PRICES, shop.ROWS
--- replace shop.py
- PRICES.update(tea=2)
+ PRICES.update(tea=3)
...
- ROWS.append("b")
+ ROWS.append("c")
--- expect
assert prices == {"tea": 3, "milk": 1} and shop.PRICES is prices
assert rows == ["a", "c", "0"] and shop.ROWS is rows
assert shop.NAMES == ["milk", "tea"] and shop.LAST == "0"
--- report
assert report.ok and report.stale == ()
