A warning raised from moved code has the new line.
tags: cold
--- file shop.py
import warnings


def warn():
    warnings.warn("careful", stacklevel=1)
--- hold
import warnings
from shop import warn

def line():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn()
    return caught[0].lineno

line()
--- edit shop.py
import warnings

# Higher.


def warn():
    warnings.warn("careful", stacklevel=1)
--- expect
assert line() == 7
