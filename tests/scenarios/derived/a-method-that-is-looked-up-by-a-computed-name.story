Plain data that came from a method or function looked up by a computed name follows it.
tags: cold
--- file kinds.py
def price_tea(n):
    return n * 3
--- file shop.py
import kinds

class Till:
    def run(self, kind, n):
        return getattr(self, f"do_{kind}")(n)

class Other(Till):
    def do_double(self, n):
        return n * 2

def price(kind, n):
    return getattr(kinds, "price_" + kind)(n)

def local_one(n):
    return n

def local(kind, n):
    return globals()["local_" + kind](n)

till = Other()
ROWS = [till.run("double", 4)]
PRICE = price("tea", 2)
LOCAL = local("one", 2)
--- hold
import shop
--- replace shop.py
-         return n * 2
+         return n * 20
...
- def local_one(n):
-     return n
+ def local_one(n):
+     return -n
--- replace kinds.py
-     return n * 3
+     return n * 30
--- expect
assert shop.ROWS == [80]
assert shop.PRICE == 60
assert shop.LOCAL == -2
