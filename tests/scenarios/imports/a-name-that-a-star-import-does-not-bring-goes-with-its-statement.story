A name that a star-import might bring and does not goes with its statement.
tags: cold
--- file first.py
__all__ = ["OTHER"]
OTHER = 1
NAME = 5
--- file second.py
from first import OTHER
NAME = 3
--- hold
import first, second
--- edit second.py
from first import *
--- expect
assert not hasattr(second, "NAME")
assert second.OTHER == 1
