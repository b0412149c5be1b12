An annotation that was evaluated from a changed alias has its new value.
tags: cold
--- file shop.py
Number = int


def price(n: Number) -> Number:
    return n
--- hold
from shop import price
--- replace shop.py
- Number = int
+ Number = float
--- expect
assert price.__annotations__ == {"n": float, "return": float}
