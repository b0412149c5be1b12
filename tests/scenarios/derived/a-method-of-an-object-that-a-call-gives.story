A value that a method of a passing object gave follows the method, of a base class or a property, too.
tags: cold
--- file base.py
class Base:
    def size(self):
        return 1
--- file shop.py
from base import Base

class Box(Base):
    def __init__(self, n=1):
        self.n = n

    def size(self):
        return super().size() + self.n

    @property
    def price(self):
        return self.n * 2
--- file page.py
import os
import shop

def total(boxes):
    return sum(box.size() for box in boxes)

SIZE = shop.Box(3).size()
ALL = [box.size() for box in [shop.Box(), shop.Box(2)]]
TOTAL = total([shop.Box(), shop.Box(5)])
PRICE = shop.Box(4).price
--- hold
import page
--- replace base.py
-         return 1
+         return 10
--- expect
assert (page.SIZE, page.ALL, page.TOTAL) == (13, [11, 12], 26)
--- replace shop.py
-         return self.n * 2
+         return self.n * 3
--- expect
assert page.PRICE == 12
