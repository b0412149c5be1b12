A callable object made by a class-based decorator keeps its state and calls the new body.
--- file shop.py
class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Counted
def price(n):
    return n
--- hold
import shop
price = shop.price
price(1), price(1)
--- replace shop.py
-     return n
+     return n * 2
--- expect
assert price(1) == 2
assert shop.price is price
assert price.calls == 3
