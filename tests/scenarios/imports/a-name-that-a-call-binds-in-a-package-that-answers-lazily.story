A name that a call binds in a package is no answer of its `__getattr__`, and stays when who imports it asks anew.
tags: cold
--- file shop/__init__.py
LIMIT = 1
def __getattr__(name):
    if name == "size":
        return 8
    raise AttributeError(name)
--- file shop/desk.py
from shop import LIMIT, size
total = LIMIT + size
--- hold
import shop, shop.desk
--- edit shop/__init__.py
def set_limit():
    global LIMIT
    LIMIT = 15
set_limit()
def __getattr__(name):
    if name == "size":
        return 2
    raise AttributeError(name)
--- expect
assert shop.LIMIT == 15
assert shop.desk.total == 17
