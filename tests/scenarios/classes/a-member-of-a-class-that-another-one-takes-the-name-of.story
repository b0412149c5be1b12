What a member of a class computes again is nothing of the class that takes its name further down.
tags: cold, still
--- file rates.py
RATE = 1
--- file shop.py
from rates import RATE

class Tea:
    price: int = RATE

class Tea:
    def total(self):
        return 2
--- hold
import rates, shop
--- replace rates.py
- RATE = 1
+ RATE = 2
--- expect
assert not hasattr(shop.Tea, "price")
assert "price" not in getattr(shop.Tea, "__annotations__", {})
assert shop.Tea().total() == 2
