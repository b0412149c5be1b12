A class attribute follows its constant also when its base class gets other bases in the same save.
tags: cold
--- file shop.py
RATE = 2
--- file models.py
class Left: pass
class Right: pass
class Base(Left): pass
--- file uses.py
import models
from shop import RATE

DOUBLE = RATE * 2

class Basket(models.Base):
    price = DOUBLE
--- hold
import uses
basket = uses.Basket()
--- replace shop.py
- RATE = 2
+ RATE = 3
--- replace models.py
- class Base(Left): pass
+ class Base(Right): pass
--- expect
assert uses.DOUBLE == 6
assert basket.price == 6
