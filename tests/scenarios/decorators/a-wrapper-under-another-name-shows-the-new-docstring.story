A wrapper that shows another function's docstring shows the new one.
tags: cold
--- file shop.py
import functools


def variant(of):
    def decorator(function):
        @functools.wraps(of)
        def wrapper():
            return function()

        return wrapper

    return decorator


def price():
    """Old."""
    return 1


@variant(price)
def other_price():
    return 2
--- hold
import shop
from shop import other_price
--- replace shop.py
-     """Old."""
+     """New."""
--- expect
assert shop.price.__doc__ == other_price.__doc__ == "New."
