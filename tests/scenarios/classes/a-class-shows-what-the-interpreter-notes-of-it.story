A class has the docstring, the line and the list of assigned attributes that a cold start gives it.
needs: python>=3.13
tags: cold
--- file shop.py
import sys

class Order:
    """An order.

    With its lines.
    """

    def __init__(self):
        self.lines = []

class Basket:
    """A basket."""

    def __init__(self):
        self.orders = []

if sys:
    class Price:
        pass
--- hold
import shop
--- replace shop.py
-     """An order.
+     """An order,
+     a good one.
...
-         self.orders = []
+         self.orders = []
+         self.open = True
--- expect
assert shop.Order.__doc__.splitlines()[-1] == "With its lines."
assert set(shop.Basket.__static_attributes__) == {"orders", "open"}
assert shop.Price.__firstlineno__ == 21
