A text for `exec` or `eval` reads the names in it, or any of the module, and who reads what it binds follows.
tags: cold
--- file shop.py
RATE = 2
exec("PRICE = RATE * 5")
TEXT = "LIMIT = PRICE + 1"
exec(TEXT)
BOTH = eval("RATE + LIMIT")


def total(text):
    return eval(text)


SUM = total("RATE + 1")
--- file other.py
from shop import LIMIT, PRICE

DOUBLE = PRICE * 2 + LIMIT
--- hold
import other, shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.PRICE, shop.LIMIT, shop.BOTH, shop.SUM) == (15, 16, 19, 4)
assert other.DOUBLE == 46
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- TEXT = "LIMIT = PRICE + 1"
+ TEXT = "LIMIT = PRICE + 5"
--- expect
assert (shop.LIMIT, shop.BOTH, other.DOUBLE) == (20, 23, 50)
