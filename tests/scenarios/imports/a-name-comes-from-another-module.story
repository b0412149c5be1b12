A name that is imported from another module now is that module's.
tags: cold
--- file cheap.py
def price():
    return "cheap"
--- file dear.py
def price():
    return "dear"
--- file shop.py
from cheap import price


def ask():
    return price()
--- hold
import dear
import shop
--- replace shop.py
- from cheap import price
+ from dear import price
--- expect
assert shop.ask() == "dear"
assert shop.price is dear.price
