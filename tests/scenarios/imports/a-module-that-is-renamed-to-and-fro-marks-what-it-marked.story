What a module sets on a function of another is set when the module is renamed, and renamed back.
tags: cold
--- file base.py
def price():
    return 1
--- file first.py
from base import price
if hasattr(price, "__dict__"):
    price.extra = 3
--- file app.py
import first
SIZE = 1
--- hold
import app, base
--- edit second.py
from base import price
if hasattr(price, "__dict__"):
    price.extra = 3
--- edit app.py
import second
SIZE = 1
--- delete first.py
--- expect
assert base.price.extra == 3 and app.second.price is base.price
--- edit first.py
from base import price
if hasattr(price, "__dict__"):
    price.extra = 3
--- edit app.py
import first
SIZE = 1
--- delete second.py
--- expect
assert base.price.extra == 3
