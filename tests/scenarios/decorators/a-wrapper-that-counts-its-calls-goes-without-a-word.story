What a wrapper counts and notes when it is called is nothing to mention when its function goes.
tags: cold
--- file marks.py
CALLS = 0
LOG = []


def counted(function):
    def call(*args):
        global CALLS
        CALLS += 1
        LOG.append("called")
        return function(*args)

    return call
--- file shop.py
from marks import counted


@counted
def price():
    return 1


@counted
def name():
    return "tea"
--- hold
import marks
import shop
shop.name()
--- replace shop.py
- @counted
- def price():
-     return 1
-
-
--- expect
assert not hasattr(shop, "price")
assert marks.CALLS == 1 and marks.LOG == ["called"]
--- report
assert report.stale == ()
