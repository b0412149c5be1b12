A method that was removed by one save and comes back with a later one is the one that is still held.
--- file shop.py
class Basket:
    limit = 1
    def total(self):
        return 1
    @classmethod
    def make(cls):
        return cls.__name__
    def last(self):
        return 0
--- hold
import shop
basket = shop.Basket()
total = basket.total
make = shop.Basket.make
--- replace shop.py
-     def total(self):
-         return 1
-     @classmethod
-     def make(cls):
-         return cls.__name__
+ 
--- expect
assert not hasattr(basket, "total") and not hasattr(basket, "make")
assert total() == 1
--- replace shop.py
-     def last(self):
+     @classmethod
+     def make(cls):
+         return cls.__name__.upper()
+     def total(self):
+         return 2
+     def last(self):
--- expect
assert total() == basket.total() == 2
assert make() == shop.Basket.make() == "BASKET"
--- report
assert report.stale == () and session.status().stale == ()
