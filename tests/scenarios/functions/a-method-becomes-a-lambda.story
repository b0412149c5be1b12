A method that is a lambda now, in the same class, goes on as that where it is held; static or not.
tags: cold
--- file shop.py
class Order:
    def total(self):
        return 7

    def tax(self):
        return 1
--- hold
import shop
total, tax = shop.Order.total, shop.Order.tax
order = shop.Order()
bound = order.total
--- replace shop.py
-     def total(self):
-         return 7
+     total = lambda self: 8
...
-     def tax(self):
-         return 1
+     tax = staticmethod(lambda number=7: number + 2)
--- expect
assert shop.Order().total() == 8 and total(order) == 8 and bound() == 8
assert shop.Order.tax() == 9 and order.tax(1) == 3
--- report
assert tax(1) == 3 and total is shop.Order.total
