Form feeds and lone carriage returns do not shift the lines.
tags: cold
--- file shop.py bytes
A = 1
\f
def price():
    return "old"
--- hold
from shop import price
--- edit shop.py bytes
A = 1
\f
B = 2\r\f
def price():
    return "new"
--- expect
assert price() == "new"
assert price.__code__.co_firstlineno == 5
