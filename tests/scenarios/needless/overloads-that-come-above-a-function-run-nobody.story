Overloads that come above a function have nobody run who uses it: in the end its name stands for what it stood for.
tags: cold
--- file shop.py
import typing
import weakref

LOG = []


class Order:
    pass


def gone(reference):
    LOG.append("gone")


order = Order()
watched = weakref.ref(order, gone)
del order


def price(n):
    LOG.append(n)
    return n


PRICE = price(3)
--- hold
import shop
gone = shop.gone
--- replace shop.py
- def gone(reference):
-     LOG.append("gone")
+ @typing.overload
+ def gone(reference: int) -> int: ...
+ @typing.overload
+ def gone(reference: str) -> str: ...
+ def gone(reference):
+     LOG.append("gone")
...
- def price(n):
+ @typing.overload
+ def price(n: int) -> int: ...
+ def price(n):
...
- PRICE = price(3)
+ PRICE = price(3)
+ TWICE = PRICE * 2
--- expect
assert shop.TWICE == 6
assert shop.gone is gone
assert shop.LOG == ["gone", 3]
