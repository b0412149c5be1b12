A collection that is written out under a key, or into an attribute, takes its new content in place, whoever holds it.
tags: cold
--- file shop.py
class Site:
    pass


RATE = 2
CONF = {}
SITE = Site()
CONF["limits"] = {"tea": 3, "milk": RATE}
SITE.sizes = [1, 2]
CONF["names"] = ["tea"]
TOTAL = sum(CONF["limits"].values()) + sum(SITE.sizes)
--- hold
import shop
limits, sizes, names = shop.CONF["limits"], shop.SITE.sizes, shop.CONF["names"]
--- replace shop.py
- CONF["limits"] = {"tea": 3, "milk": RATE}
- SITE.sizes = [1, 2]
+ CONF["limits"] = {"tea": 4, "milk": RATE}
+ SITE.sizes = [1, 2, 5]
--- expect
assert limits is shop.CONF["limits"] and limits == {"tea": 4, "milk": 2}
assert sizes is shop.SITE.sizes and sizes == [1, 2, 5]
assert names is shop.CONF["names"] and names == ["tea"]
assert shop.TOTAL == 14
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- RATE = 2
+ RATE = 7
--- expect
assert limits is shop.CONF["limits"] and limits == {"tea": 4, "milk": 7}
assert shop.TOTAL == 19 and names is shop.CONF["names"]
--- replace shop.py
- CONF["names"] = ["tea"]
+ CONF["names"] = ["tea", "milk"]
--- expect
assert names is shop.CONF["names"] and names == ["tea", "milk"]
--- report
assert report.ok and report.stale == ()
