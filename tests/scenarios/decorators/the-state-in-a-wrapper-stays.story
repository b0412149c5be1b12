What a wrapper counted in its cells stays when the wrapped body is edited.
--- file shop.py
def counted(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return calls, function(*args)

    return wrapper


@counted
def price(n):
    return n
--- hold
from shop import price
price(1), price(1)
--- replace shop.py
-     return n
+     return n * 2
--- expect
assert price(1) == (3, 2)
