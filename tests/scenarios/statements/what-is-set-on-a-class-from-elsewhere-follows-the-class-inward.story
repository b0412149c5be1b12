What another module sets on a class is set on it again where the class comes to stand in another one, under its old name.
tags: cold
--- file shop.py
class Order:
    def total(self):
        return 1
--- file patches.py
import shop

shop.Order.total = lambda self: 50
--- hold
import patches
import shop
--- replace shop.py
- class Order:
-     def total(self):
-         return 1
+ class Around:
+     class Order:
+         def total(self):
+             return 1
+ 
+ Order = Around.Order
--- expect
assert shop.Order().total() == 50
assert shop.Around.Order is shop.Order
