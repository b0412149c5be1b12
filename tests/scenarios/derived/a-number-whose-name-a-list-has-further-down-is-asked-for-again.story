A number whose name is given to a list further down is that number again where it is asked for.
tags: cold
--- file conf.py
FIRST = "a"
--- file shop.py
from conf import FIRST
limit = 3 + 2
for once in (2,):
    TOTAL = sum((limit + 2, once), 1)
limit = [2]
--- hold
import shop
--- replace shop.py
- limit = [2]
+ limit = [FIRST]
--- expect
assert shop.TOTAL == 10, shop.TOTAL
assert shop.limit == ["a"], shop.limit
--- replace conf.py
- FIRST = "a"
+ FIRST = "b"
--- expect
assert shop.TOTAL == 10, shop.TOTAL
assert shop.limit == ["b"], shop.limit
