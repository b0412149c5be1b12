A file that was broken and is put back as it was holds the other files of its save no longer.
tags: once
--- file prices.py
RATE = 2
--- file shop.py
def price(n):
    return n
--- hold
import prices, shop
--- edit prices.py
RATE = 3
--- edit shop.py
def price(n):
    return n *
--- expect
assert prices.RATE == 2
--- report
assert not report.ok
--- edit shop.py
def price(n):
    return n
--- expect
assert prices.RATE == 3 and shop.price(1) == 1
--- report
assert report.ok and session.status().waiting == ()
