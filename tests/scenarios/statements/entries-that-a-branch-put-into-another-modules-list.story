What a branch has put into another module's list goes with the branch; what can't be taken out is said.
tags: cold
--- file shop.py
ITEMS = [1]
CODES = {"a": 1}
NAMES = {"x"}
--- file plug.py
import shop
from shop import CODES, ITEMS, NAMES

if len(ITEMS) < 5:
    ITEMS.append(5)
try:
    shop.ITEMS.extend([6, 7])
finally:
    pass
if len(NAMES) < 5:
    CODES.update(b=2)
--- file end.py
import plug, shop

total = sum(shop.ITEMS)
--- hold
import end, shop
--- edit plug.py
import shop
from shop import CODES, ITEMS, NAMES

try:
    shop.ITEMS.extend([8, 9])
finally:
    pass
if len(NAMES) < 5:
    CODES.update(b=3)
--- expect
assert shop.ITEMS == [1, 8, 9], shop.ITEMS
assert end.total == 18
assert shop.CODES == {"a": 1, "b": 3}
--- report
assert not report.stale, report.stale
