A contextmanager function runs its new body at the next with.
tags: cold
--- file shop.py
from contextlib import contextmanager


@contextmanager
def opened(name):
    yield name
--- hold
from shop import opened
--- replace shop.py
-     yield name
+     yield name.upper()
--- expect
with opened("a") as name:
    assert name == "A"
