A generator expression that is being consumed calls the new function for what is left.
--- file shop.py
def price(n):
    return n


def prices(items):
    return (price(item) for item in items)
--- hold
import shop
stream = shop.prices([1, 2, 3])
first = next(stream)
--- replace shop.py
-     return n
+     return n * 10
--- expect
assert [first, *stream] == [1, 20, 30]
