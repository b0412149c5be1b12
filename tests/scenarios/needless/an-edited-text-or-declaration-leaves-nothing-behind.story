A text that `exec` runs, and a call that binds a name which it spells, are edited: nothing remains, and nothing is said.
tags: cold
--- file shop.py
def declare(name, value):
    globals()[name] = value


def setup(size):
    globals()["SIZE"] = size


exec("RATE = 1\ndef price(n):\n    return n * RATE")
declare("TEA", 5)
declare("MILK", TEA)
setup(3)
ALL = [price(2), TEA, MILK, SIZE]
--- hold
import shop
price = shop.price
--- replace shop.py
- exec("RATE = 1\ndef price(n):\n    return n * RATE")
+ exec("RATE = 2\ndef price(n):\n    return n * RATE")
...
- declare("MILK", TEA)
- setup(3)
+ declare("MILK", TEA + 1)
+ setup(4)
--- expect
assert shop.ALL == [4, 5, 6, 4] and price(2) == 4
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- declare("MILK", TEA + 1)
+ declare("CREAM", TEA + 1)
...
- ALL = [price(2), TEA, MILK, SIZE]
+ ALL = [price(2), TEA, CREAM, SIZE]
--- expect
assert not hasattr(shop, "MILK") and shop.ALL == [4, 5, 6, 4]
--- report
assert report.ok and report.stale == ()
