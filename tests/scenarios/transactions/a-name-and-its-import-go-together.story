A name that goes together with the import of it goes without a complaint.
tags: cold
--- file tools.py
def price():
    return 1


def other():
    return 2
--- file shop.py
from tools import other, price
--- hold
import shop
import tools
--- edit tools.py
def other():
    return 2
--- edit shop.py
from tools import other
--- expect
assert not hasattr(tools, "price")
assert not hasattr(shop, "price")
