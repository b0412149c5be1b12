A body edit under a decorator with wraps is live, and the decorator does not run again.
--- file shop.py
from functools import wraps

RUNS = []


def logged(function):
    RUNS.append(function.__name__)

    @wraps(function)
    def wrapper(*args):
        return ["logged", function(*args)]

    return wrapper


@logged
def price(n):
    return n
--- hold
import shop
from shop import price
--- replace shop.py
- def price(n):
-     return n
+ def price(n):
+     return n * 2
--- expect
assert price(2) == ["logged", 4]
assert shop.price is price
assert shop.RUNS == ["price"]
