An import that moves out of the TYPE_CHECKING branch is there at run time.
tags: cold
--- file shop.py
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def price():
    return 1
--- hold
from shop import price
--- edit shop.py
from decimal import Decimal


def price():
    return Decimal("1.5")
--- expect
assert str(price()) == "1.5"
