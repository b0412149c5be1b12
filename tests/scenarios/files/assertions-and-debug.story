Assertions and __debug__ branches are live like any code.
tags: cold
--- file shop.py
def check(n):
    assert n > 0, "old"
    return __debug__
--- hold
from shop import check
--- replace shop.py
-     assert n > 0, "old"
+     assert n > 1, "new"
--- expect
try:
    check(1)
except AssertionError as error:
    assert str(error) == "new"
else:
    raise AssertionError("the new check did not run")
