A name that was a class and is now a function is the function, for importers too.
tags: cold
--- file shop.py
class basket:
    pass
--- file till.py
from shop import basket
--- hold
import shop
import till
--- edit shop.py
def basket():
    return 1
--- expect
assert shop.basket() == 1
assert till.basket is shop.basket
