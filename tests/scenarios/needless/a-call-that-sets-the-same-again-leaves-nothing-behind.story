A call that sets the very thing that it set before leaves nothing behind, and nothing is said of it.
tags: cold
--- file shop.py
import copy, copyreg, logging, sys

class Item:
    def __init__(self, n=0):
        self.n = n

def first(item):
    return Item, (item.n + 1,)

def second(item):
    return Item, (item.n + 100,)

log = logging.getLogger("hmr.story.sets")
log.setLevel(10)
copyreg.pickle(Item, first)
--- hold
import copy, shop
--- replace shop.py
- log.setLevel(10)
- copyreg.pickle(Item, first)
+ log.setLevel(30)
+ copyreg.pickle(Item, second)
--- expect
assert shop.log.level == 30 and copy.copy(shop.Item()).n == 100
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- copyreg.pickle(Item, second)
--- expect
assert shop.log.level == 30
--- report
assert [item.code for item in report.stale] == ["HMR112"]
