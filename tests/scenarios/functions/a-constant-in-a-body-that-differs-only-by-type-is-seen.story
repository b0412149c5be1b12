An edit from 1 to 1.0 or to True is an edit: equal is not the same.
tags: cold
--- file shop.py
def one():
    return 1


def two():
    return (2, 0.0)
--- hold
from shop import one, two
--- replace shop.py
-     return 1
+     return True
...
-     return (2, 0.0)
+     return (2, -0.0)
--- expect
assert one() is True
assert str(two()) == "(2, -0.0)"
