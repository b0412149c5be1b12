A definition runs again when the decorator that a table gave is edited.
imported: after
tags: cold
--- file marks.py
def loud(function):
    function.mark = 1
    return function

MARKS = {"loud": loud}
--- file shop.py
from marks import MARKS

@MARKS["loud"]
def price():
    return 2
--- hold
import shop
from shop import price
--- replace marks.py
-     function.mark = 1
+     function.mark = 2
--- expect
assert price.mark == 2
assert shop.price is price
assert price() == 2
