An attribute or item that a line assigned to a definition of the project goes with the line.
tags: cold
--- file shop.py
PRICES = {"tea": 3}

class Order:
    limit = 1

class Special(Order):
    pass

def price():
    return 3
--- file extra.py
import shop
from shop import Order, price

Order.size = 5
Order.limit = 10
price.unit = "EUR"
shop.RATE = 2
shop.PRICES["coffee"] = 4

def note():
    return 1

note.mark = "new"
--- file uses.py
import extra
from shop import PRICES, Order

SIZE = getattr(Order, "size", 0) * 2
NAMES = sorted(PRICES)
--- hold
import extra, shop, uses
order = shop.Special()
--- edit extra.py
import shop
from shop import Order, price

Order.limit = 20

def note():
    return 1
--- expect
assert not hasattr(order, "size")
assert order.limit == 20
assert vars(shop.price) == vars(extra.note) == {}
assert not hasattr(shop, "RATE")
assert shop.PRICES == {"tea": 3}
assert uses.NAMES == ["tea"]
assert uses.SIZE == 0
--- report
assert report.ok and not report.stale
--- edit extra.py
import shop
from shop import Order, price
--- expect
assert order.limit == 1
--- report
assert report.ok and not report.stale
