When a recomputed value equals the old one, what depends on it does not run.
--- file shop.py
LOG = []


def note(value):
    LOG.append(value)
    return value


RATE = 2
POSITIVE = RATE > 0
LABEL = note("plus" if POSITIVE else "minus")
--- hold
import shop
label = shop.LABEL
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.RATE, shop.POSITIVE, shop.LABEL) == (3, True, "plus")
assert shop.LOG == ["plus"]
