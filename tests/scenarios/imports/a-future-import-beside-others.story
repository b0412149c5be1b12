A future import that is added above other imports is live.
tags: cold
--- file shop.py
"""A shop."""
import sys

def price(number):
    return number
--- hold
import shop
price = shop.price
--- replace shop.py
- import sys
+ from __future__ import annotations
+ import sys
...
- def price(number):
+ def price(number: Later):
--- expect
assert price(2) == 2
assert price.__annotations__ == {"number": "Later"}
