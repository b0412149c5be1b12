A class that was made by calling `type` and is a class statement now has nothing left of what it was given.
tags: cold
--- file shop.py
Order = type("Order", (), {"price": 3, "total": lambda self: 9, "tax": 2})
--- hold
import shop
order, kept = shop.Order(), shop.Order
--- edit shop.py
class Order:
    tax = 4
    def pay(self):
        return self.tax
--- expect
assert not hasattr(shop.Order, "price") and not hasattr(shop.Order, "total")
assert shop.Order().pay() == 4
--- report
assert shop.Order is kept and order.pay() == 4, str(report)
--- edit shop.py
Order = type("Order", (), {"price": 3, "total": lambda self: 9})
--- expect
assert not hasattr(shop.Order, "pay") and not hasattr(shop.Order, "tax")
assert shop.Order().total() == 9
