A generator that delegates to an edited one gives its new items.
tags: cold
--- file shop.py
def inner():
    yield 1


def outer():
    yield from inner()
    yield "end"
--- hold
from shop import outer
--- replace shop.py
-     yield 1
+     yield 10
+     yield 20
--- expect
assert list(outer()) == [10, 20, "end"]
