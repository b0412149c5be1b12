What the program collected in module globals stays when functions are edited.
--- file shop.py
CACHE = {}
COUNT = 0


def price(n):
    global COUNT
    COUNT += 1
    CACHE[n] = n
    return n
--- hold
import shop
cache = shop.CACHE
shop.price(1), shop.price(2)
--- replace shop.py
-     return n
+     return n * 2
--- expect
assert shop.price(3) == 6
assert shop.CACHE is cache
assert cache == {1: 1, 2: 2, 3: 3}
assert shop.COUNT == 3
