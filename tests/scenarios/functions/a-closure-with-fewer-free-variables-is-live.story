A closure whose new code uses fewer of its cells runs the new code.
tags: cold
--- file shop.py
def make(rate, extra):
    def price(n):
        return n * rate + extra

    return price
--- hold
import shop
price = shop.make(2, 1)
--- replace shop.py
-         return n * rate + extra
+         return n * rate
--- expect
assert price(5) == 10
assert shop.make(3, 1)(5) == 15
