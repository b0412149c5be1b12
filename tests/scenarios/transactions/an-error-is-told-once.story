A failure that stands is not told again when nothing was saved since.
tags: still
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- edit shop.py
def price():
    return (
--- expect
assert price() == 1
--- report
assert not report.ok
again = session.revise()
assert again.ok or again.revision == report.revision
assert session.status().waiting
