A key whose assignment goes has the value again that the table was made with, by a call, too.
tags: cold
--- file shop.py
PRICES = dict(zip(("tea", "milk"), (5, 4)))
PRICES["tea"] = len("abc")
STEPS = dict([("tea", 1), ("milk", 2)])
STEPS["tea"] = lambda price: price
--- hold
import shop
--- edit shop.py
PRICES = dict(zip(("tea", "milk"), (5, 4)))
STEPS = dict([("tea", 1), ("milk", 2)])
--- expect
assert shop.PRICES == {"tea": 5, "milk": 4}
assert shop.STEPS == {"tea": 1, "milk": 2}
