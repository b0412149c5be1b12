When the decorator's own body changes, what it did to its functions is done anew.
tags: cold
--- file marks.py
def labelled(function):
    function.label = "old"
    return function
--- file shop.py
from marks import labelled


@labelled
def price(n):
    return n
--- hold
from shop import price
--- replace marks.py
-     function.label = "old"
+     function.label = "new"
--- expect
assert price.label == "new"
assert price(1) == 1
