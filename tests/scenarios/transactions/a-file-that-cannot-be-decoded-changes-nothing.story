Bytes that are not UTF-8 fail the revision; the old code goes on until the mend.
--- file shop.py
def price():
    return "old"
--- hold
from shop import price
--- edit shop.py bytes
def price():
    return "\xff\xfe"
--- expect
assert price() == "old"
--- report
assert not report.ok
assert report.error.path.endswith("shop.py")
--- edit shop.py
def price():
    return "new"
--- expect
assert price() == "new"
