A class gets a property and its setter in one edit, beside static and class methods.
--- file shop.py
class Order:
    def __init__(self):
        self._price = 1

    def pay(self):
        return 1
--- hold
import shop
order = shop.Order()
--- replace shop.py
-     def pay(self):
-         return 1
+     @classmethod
+     def active(cls):
+         return cls
+     def pay(self):
+         return 1
+     @staticmethod
+     def styles(colors=True):
+         return {}
+     @property
+     def price(self):
+         """Get and set."""
+         return self._price
+     @price.setter
+     def price(self, value):
+         """Set."""
+         self._price = value
--- expect
order.price = 3
assert order.price == 3
assert shop.Order.active() is shop.Order
assert shop.Order.price.__doc__ == "Get and set."
--- replace shop.py
-     @price.setter
-     def price(self, value):
-         """Set."""
-         self._price = value
+     @price.setter
+     def price(self, value):
+         """Set."""
+         self._price = value + 1
+     @property
+     def size(self):
+         return self._price
+     @size.setter
+     def size(self, value):
+         self._price = value
+     @size.deleter
+     def size(self):
+         self._price = 0
--- expect
order.price = 3
assert order.price == 4
order.size = 5
assert order.size == 5
del order.size
assert order.size == 0
