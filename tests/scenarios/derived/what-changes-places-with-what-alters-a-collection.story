A statement that is moved past one that alters a collection meets what that has left there.
tags: cold
--- file rates.py
TAXES = [1]
--- file shop.py
from rates import TAXES
ITEMS = [1, 5, 7]
COUNT = len(ITEMS)
ITEMS.append(2)
TABLE = {1: 1, 2: 2}
SIZE = len(TABLE)
if 1 in TABLE:
    del TABLE[1]
WORDS = []
WORDS.append("tea")
WORDS.append("milk")
def price(x=len(WORDS)):
    return x
WORDS.append("salt")
TAXES += [2]
TOTAL = sum(TAXES)
--- hold
import rates, shop
kept = shop.WORDS
--- edit shop.py
from rates import TAXES
ITEMS = [1, 5, 7]
ITEMS.append(2)
COUNT = len(ITEMS)
TABLE = {1: 1, 2: 2}
if 1 in TABLE:
    del TABLE[1]
SIZE = len(TABLE)
WORDS = []
WORDS.append("milk")
WORDS.append("tea")
WORDS.append("salt")
def price(x=len(WORDS)):
    return x
TOTAL = sum(TAXES)
TAXES += [2]
--- expect
assert shop.COUNT == 4, shop.COUNT
assert shop.SIZE == 1, shop.SIZE
assert shop.WORDS == ["milk", "tea", "salt"]
assert shop.price() == 3
assert shop.TOTAL == 1, shop.TOTAL
assert rates.TAXES == [1, 2]
--- report
assert report.ok and not report.stale, str(report)
assert shop.WORDS is kept
--- replace shop.py
- TOTAL = sum(TAXES)
- TAXES += [2]
+ TAXES += [2]
+ TOTAL = sum(TAXES)
--- expect
assert shop.TOTAL == 3, shop.TOTAL
assert rates.TAXES == [1, 2]
--- report
assert report.ok and not report.stale, str(report)
