A line that alters a list is added, and when it goes again the list is what it was.
tags: cold
--- file shop.py
ORDER = ["b", "c", "a"]
LAST = ORDER[-1]
--- hold
import shop
order = shop.ORDER
--- replace shop.py
- LAST = ORDER[-1]
+ ORDER.sort()
+ LAST = ORDER[-1]
--- expect
assert (shop.ORDER, shop.LAST) == (["a", "b", "c"], "c")
--- replace shop.py
- ORDER.sort()
--- expect
assert (shop.ORDER, shop.LAST) == (["b", "c", "a"], "a")
assert shop.ORDER is order
--- report
assert report.stale == (), str(report)
