A NamedTuple class whose default changes can still be called without the fields that have one.
tags: cold
--- file shop.py
import typing

TAX = 1


class Price(typing.NamedTuple):
    amount: int
    tax: int = TAX
    fee: int = 5
--- hold
import shop
from shop import Price
--- replace shop.py
-     tax: int = TAX
+     tax: int = 2
--- expect
assert shop.Price(3) == (3, 2, 5)
assert Price(3) == (3, 2, 5)
