A function whose body became a docstring or an ellipsis is live.
tags: cold
--- file shop.py
def one():
    return 1


def two():
    return 2
--- hold
from shop import one, two
--- edit shop.py
def one():
    """Says nothing."""


def two(): ...
--- expect
assert (one(), two()) == (None, None)
assert one.__doc__ == "Says nothing."
