What the program wrote on a function stays when the body is edited.
--- file shop.py
def price(n):
    return n
--- hold
import shop
shop.price.calls = 7
--- replace shop.py
-     return n
+     return n + 1
--- expect
assert shop.price(1) == 2
assert shop.price.calls == 7
