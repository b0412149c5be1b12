A body edit under a decorator of the standard library that keeps the function is live there.
--- file shop.py
import contextlib
import threading

LOCK = threading.RLock()


def synchronized(function):
    def wrapper(*args):
        with LOCK:
            return function(*args)

    return wrapper


@contextlib.contextmanager
def forgiving():
    try:
        yield
    except KeyError:
        pass


@forgiving()
def lookup(key):
    return {}[key]


@synchronized
def price(n):
    return n
--- hold
from shop import LOCK, lookup, price
import shop
--- replace shop.py
-     return {}[key]
+     return {"a": 1}[key]
...
-     return n
+     return n * 2
--- expect
assert lookup("a") == 1
assert lookup("b") is None
assert price(2) == 4
assert shop.LOCK is LOCK
