A new statement runs once; what stands around it does not run.
--- file shop.py
LOG = ["first"]

LAST = object()
--- hold
import shop
log, last = shop.LOG, shop.LAST
log.append("from the program")
--- edit shop.py
LOG = ["first"]
LOG.append("added")

LAST = object()
--- expect
assert shop.LOG is log
assert shop.LAST is last
assert log == ["first", "from the program", "added"]
