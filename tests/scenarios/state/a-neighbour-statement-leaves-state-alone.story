An edited constant does not run the statements around it.
--- file shop.py
CACHE = {}
RATE = 2
SEEN = []
--- hold
import shop
cache, seen = shop.CACHE, shop.SEEN
cache["a"] = 1
seen.append("a")
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.RATE == 3
assert shop.CACHE is cache
assert shop.SEEN is seen
assert (cache, seen) == ({"a": 1}, ["a"])
--- report
assert [str(change) for change in report.changes] == ["edited statement shop:RATE"]
