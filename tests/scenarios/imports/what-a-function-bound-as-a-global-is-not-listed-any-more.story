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
--- file all.py
from shop import *
--- hold
import shop
import all
--- replace prices.py
- cake = 2
+ cake = 2
+ __all__ = ["cake"]
--- expect
assert shop.cake == 2
assert shop.own == 1
assert not hasattr(shop, "tea") and not hasattr(all, "tea")
assert all.own == 1
--- replace shop.py
- from prices import *
+ from prices import cake
--- expect
assert all.cake == 2 and all.own == 1
--- replace prices.py
- __all__ = ["cake"]
+ __all__ = ["cake", "tea"]
--- replace shop.py
- from prices import cake
+ from prices import *
--- expect
assert all.tea == 3 and all.own == 1
--- replace shop.py
- from prices import *
+ from prices import cake
--- expect
assert not hasattr(all, "tea") and all.own == 1
