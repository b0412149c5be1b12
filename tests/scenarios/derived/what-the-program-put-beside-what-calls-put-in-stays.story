What the program itself has put into a collection stays when a call that fills it is edited.
--- file reg.py
REG = {}


def add(name, value):
    REG[name] = value
--- file shop.py
from reg import add

add("tea", 1)
add("cake", 2)
--- hold
import reg, shop
reg.add("mine", 3)
--- replace shop.py
- add("tea", 1)
+ add("tea", 5)
--- expect
assert reg.REG == {"tea": 5, "cake": 2, "mine": 3}, reg.REG
