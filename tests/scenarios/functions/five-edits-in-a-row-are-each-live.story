Every further edit of the same function is live too.
--- file shop.py
def n():
    return 0
--- hold
from shop import n
--- edit shop.py
def n():
    return 1
--- expect
assert n() == 1
--- edit shop.py
def n():
    return 2
--- expect
assert n() == 2
--- edit shop.py
def n(more=1):
    return 2 + more
--- expect
assert n() == 3
--- edit shop.py
def n():
    return (lambda: 4)()
--- expect
assert n() == 4
--- edit shop.py
def n():
    return 0
--- expect
assert n() == 0
