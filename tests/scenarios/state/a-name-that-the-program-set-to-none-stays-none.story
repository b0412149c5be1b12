What the program let go of is not brought back, though nothing else tells of it any more.
--- file shop.py
RATE = 2

class Till:
    def __init__(self, rate):
        self.rate = rate

TILL = Till(RATE)
--- hold
import shop
shop.TILL = None
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.RATE == 3
assert shop.TILL is None
