A definition that was cut in one save and pasted in a later one is the one that everybody still holds.
--- file shop.py
def price(n):
    return n * 2

def twice(function):
    import functools
    @functools.wraps(function)
    def inner(n):
        return 2 * function(n)
    return inner

@twice
def tax(n):
    return n + 1

class Basket:
    limit = 1
    colour = "red"
    _private = 1
    def total(self):
        return self.limit
    def gone(self):
        return "gone"
    def paid(self):
        return "paid"

class Small(Basket):
    limit = 5

LAST = 1
--- hold
import shop
from shop import price, tax, Basket, Small
basket = Basket()
paid = basket.paid
small = Small()
held = [price, tax, Basket, Small]
--- replace shop.py
- def price(n):
-     return n * 2
- 
+ 
...
- @twice
- def tax(n):
-     return n + 1
- 
- class Basket:
-     limit = 1
-     colour = "red"
-     _private = 1
-     def total(self):
-         return self.limit
-     def gone(self):
-         return "gone"
-     def paid(self):
-         return "paid"
- 
- class Small(Basket):
-     limit = 5
- 
+ 
--- expect
assert not hasattr(shop, "LIMIT")
--- report
assert sorted(item.target for item in report.stale if item.code == "HMR107") == ["shop:price", "shop:tax"]
--- replace shop.py
- LAST = 1
+ class Basket:
+     limit = 10
+     def total(self):
+         return self.limit + 1
+     def paid(self):
+         return "paid at last"
+ 
+ class Small(Basket):
+     limit = 50
+ 
+ def price(n):
+     return n * 3
+ 
+ @twice
+ def tax(n):
+     return n + 10
+ 
+ LAST = 1
--- expect
assert price(2) == 6 and tax(1) == 22
assert held == [shop.price, shop.tax, shop.Basket, shop.Small]
assert basket.total() == 11 and paid() == "paid at last" and small.total() == 51
assert not hasattr(basket, "_private") and not hasattr(basket, "colour") and not hasattr(basket, "gone")
assert isinstance(small, shop.Basket) and isinstance(basket, shop.Basket)
--- report
assert report.stale == () and session.status().stale == ()
