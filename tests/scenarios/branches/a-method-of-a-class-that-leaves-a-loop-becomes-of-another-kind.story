A class that stood in a loop stands by itself, and a property in it has become a class method.
tags: cold
--- file shop.py
for step in (2,):
    class Order:
        @property
        def total(self):
            return step
--- hold
import shop
order = shop.Order()
--- edit shop.py
class Order:
    @classmethod
    def total(cls):
        return 3
--- expect
assert shop.Order.total() == 3 and order.total() == 3
