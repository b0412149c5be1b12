A submodule that goes with its package's star-import is no name of anybody any more.
tags: cold
--- file shop/__init__.py
RATE = 2
--- file shop/parts.py
import shop
SIZE = shop.RATE
--- file app.py
from shop import RATE
import shop.parts
--- hold
import app
--- edit shop.py
RATE = 3
--- edit app.py
from shop import *
--- delete shop/__init__.py
--- delete shop/parts.py
--- expect
assert app.RATE == 3
assert not hasattr(app, "parts")
