A name that is deleted between two bindings keeps the last.
tags: cold
--- file shop.py
x = 1
y = 5
x = 2
z = [x]
--- file front.py
from shop import x, z
--- hold
import front, shop
--- replace shop.py
- y = 5
+ del x
+ y = 6
--- expect
assert front.x == 2 == shop.x
assert front.z == [2]
--- replace shop.py
- x = 2
+ x = 3
--- expect
assert front.x == 3 == shop.x
assert front.z == [3]
