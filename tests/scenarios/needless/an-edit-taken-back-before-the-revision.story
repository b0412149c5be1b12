A file that was edited and edited back before anybody looked does nothing.
tags: still
--- file shop.py
def price():
    return 1
--- hold
import shop
code = shop.price.__code__
--- edit shop.py
def price():
    return 2
--- edit shop.py
def price():
    return 1
--- expect
assert shop.price.__code__ is code
--- report
assert report.empty
