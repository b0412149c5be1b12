A wrapper that has itself as an attribute has itself there after an edit, and not the one that was made anew.
tags: cold
--- file marks.py
def logged(function):
    def inner(*given):
        return function(*given)

    inner.__doc__ = function.__doc__
    inner.own = inner
    inner.wrapped = function
    return inner
--- file shop.py
from marks import logged


@logged
def price():
    """The price."""
    return 1
--- hold
import shop
price = shop.price
--- replace shop.py
-     """The price."""
-     return 1
+     """The new price."""
+     return 2
--- expect
assert shop.price is price
assert price() == 2
assert price.own is price
assert price.__doc__ == "The new price."
