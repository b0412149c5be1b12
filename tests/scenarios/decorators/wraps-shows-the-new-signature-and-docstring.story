What wraps copied from the function follows the function's edit.
tags: cold
--- file shop.py
from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **named):
        return function(*args, **named)

    return wrapper


@logged
def price(n):
    """Old words."""
    return n
--- hold
import inspect
from shop import price
--- replace shop.py
- def price(n):
-     """Old words."""
+ def price(n, rate=1):
+     """New words."""
--- expect
assert str(inspect.signature(price)) == "(n, rate=1)"
assert price.__wrapped__.__doc__ == "New words."
assert price.__doc__ == "New words."
