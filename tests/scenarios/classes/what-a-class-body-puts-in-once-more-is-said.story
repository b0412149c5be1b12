A class that runs as a whole has the calls in its body put in once more what they had put in, which is said.
--- file shop.py
LOG = []


def note(x):
    LOG.append(x)
    return x


class Shop:
    size = note(1)
--- hold
import shop
--- replace shop.py
- class Shop:
+ class Shop:
+     pass
+ 
+ 
+ class Shop:
+     rate = 2
--- expect
assert shop.LOG[-1] == shop.Shop.size == 1
assert shop.Shop.rate == 2
--- report
assert shop.LOG == [1] or [item.code for item in report.stale] == ["HMR112"], report
