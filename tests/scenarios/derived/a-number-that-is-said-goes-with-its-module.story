What is said of a number ends when the module that has it is imported no more.
tags: once
--- file ids.py
LAST = 0


def new():
    global LAST
    LAST += 1
    return LAST
--- file shop.py
from ids import new

TEA = new()
--- file app.py
import shop

TEA = shop.TEA
--- hold
import app
import shop
--- replace shop.py
- TEA = new()
+ CUP = new()
+ TEA = new()
--- expect
assert (shop.CUP, shop.TEA) == (2, 1)
--- report
assert {item.target for item in report.stale} == {"shop:TEA"}
--- replace app.py
- import shop
- 
- TEA = shop.TEA
+ TEA = 5
--- delete shop.py
--- expect
assert app.TEA == 5
--- report
assert report.ok and not any(item.code == "HMR112" for item in report.stale)
assert not session.status().stale
