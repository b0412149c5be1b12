A module that came with an edit counts in its table what it has put in, not what its importer has.
tags: cold
imported: after
--- file app.py
import importlib

shop = importlib.import_module("shop")
--- file shop.py
NAME = "shop"
--- hold
import app
--- edit prices.py
PRICES = {"tea": 3}
--- edit shop.py
from prices import PRICES

NAME = "shop"
PRICES |= {"cake": 4}
--- expect
assert app.shop.PRICES == {"tea": 3, "cake": 4}
--- edit prices.py
PRICES = {"tea": 3}
COUNT = len(PRICES)
--- expect
import prices
assert prices.COUNT == 1
assert app.shop.PRICES == {"tea": 3, "cake": 4}
