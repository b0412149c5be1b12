Several failing saves in a row leave the last good state; the mend brings all edits.
--- file shop.py
A = 1


def one():
    return A
--- file till.py
def two():
    return 1
--- hold
from shop import one
from till import two
--- edit shop.py
A = 2 +
--- expect
assert (one(), two()) == (1, 1)
--- report
assert not report.ok
--- edit shop.py
A = 1 // 0


def one():
    return A
--- expect
assert (one(), two()) == (1, 1)
--- report
assert not report.ok
--- edit till.py
def two():
    return (
--- expect
assert (one(), two()) == (1, 1)
--- report
assert not report.ok
--- edit shop.py
A = 3


def one():
    return A
--- edit till.py
def two():
    return 4
--- expect
assert (one(), two()) == (3, 4)
