Defaults, annotations, docstring and code of a function are rolled back together.
tags: still
--- file shop.py
def price(n: int = 1, *, rate: int = 2) -> int:
    """Old."""
    return n * rate


LAST = 1
--- hold
from shop import price
--- edit shop.py
def price(n: str = "a", *, rate: str = "b", more: int = 3) -> str:
    """New."""
    return n + rate


LAST = 1 // 0
--- expect
assert price() == 2
assert (price.__defaults__, price.__kwdefaults__) == ((1,), {"rate": 2})
assert price.__annotations__ == {"n": int, "rate": int, "return": int}
assert price.__doc__ == "Old."
--- report
assert not report.ok
