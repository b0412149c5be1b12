A NamedTuple class whose default changes can still be called without the fields that have one.
tags: cold
known-failure: the defaults of its `__new__` are lost when the old class takes over the new one
--- file shop.py
import typing


class Price(typing.NamedTuple):
    amount: int
    tax: int = 1
    fee: int = 5
--- hold
import shop
from shop import Price
--- replace shop.py
-     tax: int = 1
+     tax: int = 2
--- expect
assert shop.Price(3) == (3, 2, 5)
assert Price(3) == (3, 2, 5)
