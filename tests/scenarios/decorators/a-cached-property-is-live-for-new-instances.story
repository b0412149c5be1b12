A cached_property computes with its new code on instances that have not computed it yet.
tags: cold
--- file shop.py
from functools import cached_property


class Basket:
    @cached_property
    def total(self):
        return 1
--- hold
from shop import Basket
early = Basket()
--- replace shop.py
-         return 1
+         return 2
--- expect
assert early.total == 2
assert Basket().total == 2
