A constant that goes while only a function body uses it goes: the error comes at the call.
tags: cold
--- file shop.py
RATE = 2


def price():
    return RATE
--- hold
from shop import price
--- edit shop.py
def price():
    return RATE
--- expect
try:
    price()
except NameError as error:
    assert error.name == "RATE"
else:
    raise AssertionError("RATE is gone and still found")
