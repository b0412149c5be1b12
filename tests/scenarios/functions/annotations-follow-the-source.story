Changed annotations are seen by whoever holds the function.
tags: cold
--- file shop.py
def price(n: int) -> int:
    return n
--- hold
from shop import price
--- replace shop.py
- def price(n: int) -> int:
+ def price(n: float) -> str:
--- expect
assert price.__annotations__ == {"n": float, "return": str}
