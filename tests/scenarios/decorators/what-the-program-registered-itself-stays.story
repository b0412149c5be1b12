What somebody else put into a registry is not taken out when a statement registers anew.
--- file bus.py
HANDLERS = []
def on(function):
    HANDLERS.append(function)
    return function
--- file shop.py
from bus import on
@on
def first():
    return 1
@on
def second():
    return 2
--- hold
import bus, shop
def mine():
    return 0
bus.HANDLERS.insert(0, mine)
--- replace shop.py
- @on
- def first():
+ @on
+ def first(n=5):
...
- @on
- def second():
-     return 2
+ def second():
+     return 2
--- expect
assert [f() for f in bus.HANDLERS] == [0, 1]
