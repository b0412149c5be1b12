The docstring and annotations of a class follow the source.
tags: cold
--- file shop.py
class Basket:
    """Old words."""

    n: int
--- hold
from shop import Basket
--- edit shop.py
class Basket:
    """New words."""

    n: float
    more: str = "x"
--- expect
assert Basket.__doc__ == "New words."
assert Basket.__annotations__ == {"n": float, "more": str}
assert Basket.more == "x"
