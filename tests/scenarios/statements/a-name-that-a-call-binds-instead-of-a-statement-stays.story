A name that loses its statement stays where a call that the same edit brings binds it.
tags: cold
--- file lazy.py
import sys


def install(**more):
    sys._getframe(1).f_globals.update(more)
--- file shop.py
LIMIT = 1


def __getattr__(name):
    return f"old {name}"
--- hold
import shop
--- edit shop.py
from lazy import install

install(__getattr__=lambda name: f"new {name}", LIMIT=2)
--- expect
assert shop.LIMIT == 2
assert shop.tea == "new tea"
