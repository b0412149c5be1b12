A closure whose new code has no free variable at all runs the new code.
tags: cold
--- file shop.py
def make(rate):
    def price(n):
        return n * rate

    return price
--- hold
import shop
price = shop.make(2)
--- replace shop.py
-         return n * rate
+         return n + 1000
--- expect
assert price(5) == 1005
