A class attribute computed from another one in the same body follows it.
tags: cold
--- file shop.py
class Box:
    width = 2
    height = 3
    area = width * height
--- hold
from shop import Box
--- replace shop.py
-     width = 2
+     width = 10
--- expect
assert Box.area == 30
