A renamed function is there under its new name, and gone under its old one.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
import shop
--- replace shop.py
- def price(n):
+ def cost(n):
--- expect
assert shop.cost(1) == 1
assert not hasattr(shop, "price")
