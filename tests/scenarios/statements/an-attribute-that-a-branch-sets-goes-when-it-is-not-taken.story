An attribute that a statement has set, and that an edit puts under a condition which does not hold, goes; so it does with its branch.
tags: cold
--- file shop.py
class Order:
    pass
def total(price):
    return price
Order.limit = 5
total.rounds = True
if True:
    Order.places = 2
--- file menu.py
import shop
if hasattr(shop.total, "__dict__"):
    shop.total.unit = "EUR"
--- hold
import shop, menu
order = shop.Order()
--- edit shop.py
class Order:
    pass
def total(price):
    return price
if len(Order.__name__) > 9:
    Order.limit = 5
    total.rounds = True
if False:
    Order.places = 2
--- edit menu.py
import shop
--- expect
assert not hasattr(order, "limit")
assert not hasattr(shop.total, "rounds")
assert not hasattr(order, "places")
assert not hasattr(shop.total, "unit")
