An iterator of the standard library that holds the function calls its new code from now on.
--- file shop.py
def price(n):
    return n
--- hold
from shop import price
stream = map(price, [1, 2, 3])
first = next(stream)
--- replace shop.py
-     return n
+     return n * 100
--- expect
assert [first, *stream] == [1, 200, 300]
