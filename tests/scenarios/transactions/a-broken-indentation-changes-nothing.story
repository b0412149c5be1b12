A file that mixes tabs and spaces wrongly changes nothing.
tags: still
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- edit shop.py bytes
def price():
    x = 1
\treturn 2
--- expect
assert price() == 1
--- report
assert not report.ok
assert report.error.kind in ("TabError", "IndentationError", "SyntaxError")
