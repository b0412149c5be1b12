Of two classes of one name that run again, the last one has its own docstring and members.
tags: cold, still
--- file limits.py
LIMIT = 3
def Shop(): ...
--- file shop.py
from limits import Shop, LIMIT

if len("abcd") > LIMIT:
    class Shop:
        def total(self):
            return 2

class Shop:
    """Sells."""
    def __init_subclass__(cls):
        cls.made = 1

    def total(self):
        return LIMIT
--- hold
import limits, shop
--- replace shop.py
- from limits import Shop, LIMIT
+ from limits import LIMIT, Shop
--- expect
assert shop.Shop.__doc__ == "Sells."
assert "__init_subclass__" in vars(shop.Shop)
assert shop.Shop().total() == 3
