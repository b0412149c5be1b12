A name that a call binds, by `global`, is brought by a star-import no more once `__all__` leaves it out.
tags: cold
--- file prices.py
try:
    def fill():
        global tea
        tea = 3
    fill()
finally:
    pass
cake = 2
--- file shop.py
from prices import *

def fill():
    global own
    own = 1
fill()
--- hold
import shop
--- replace prices.py
- cake = 2
+ cake = 2
+ __all__ = ["cake"]
--- expect
assert shop.cake == 2
assert shop.own == 1
assert not hasattr(shop, "tea")
