Aliases and type variables that use a changed class alias follow it.
tags: cold
--- file shop.py
from typing import Optional

Number = int
Maybe = Optional[Number]


def price(n: Maybe) -> Maybe:
    return n
--- hold
import shop
from shop import price
--- replace shop.py
- Number = int
+ Number = float
--- expect
assert shop.Maybe == (float | None)
assert price.__annotations__["n"] == (float | None)
