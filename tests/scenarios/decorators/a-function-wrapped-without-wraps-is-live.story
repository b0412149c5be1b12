A body edit under a decorator that hides the name is live.
--- file shop.py
RUNS = []


def logged(function):
    RUNS.append(1)

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
assert shop.RUNS == [1]
