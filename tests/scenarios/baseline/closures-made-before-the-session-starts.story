Closures and methods taken before the session started are live.
--- file shop.py
def make(n):
    def price():
        return n

    return price


class Basket:
    def total(self):
        return "old"
--- hold
import shop
price = shop.make(3)
total = shop.Basket().total
--- start
--- replace shop.py
-         return n
+         return n * 2
...
-         return "old"
+         return "new"
--- expect
assert price() == 6
assert total() == "new"
