What calls a function by another name follows its body, wherever that name is bound.
tags: cold
--- file prices.py
def price(number):
    return number + 2
--- file shop.py
import contextlib
from prices import price
with contextlib.nullcontext():
    cost = price
if cost(1):
    again = cost
TOTAL = cost(2)
def order(total=again(2) + 3):
    return total
--- hold
import shop
--- replace prices.py
-     return number + 2
+     return number + 20
--- expect
assert shop.TOTAL == 22, shop.TOTAL
assert shop.order() == 25, shop.order()
