One name more and one name less in an import statement are bound and dropped.
tags: cold
--- file tools.py
a, b, c = 1, 2, 3
--- file shop.py
from tools import a, b
--- hold
import shop
--- replace shop.py
- from tools import a, b
+ from tools import a, c
--- expect
assert (shop.a, shop.c) == (1, 3)
assert not hasattr(shop, "b")
