A package that names itself the module of what it exports goes on so, where a decorator runs again.
tags: cold
--- file shop/__init__.py
from shop._api import stream

__all__ = ["stream"]

for name in __all__:
    setattr(locals()[name], "__module__", "shop")
--- file shop/_api.py
from contextlib import contextmanager

@contextmanager
def stream(url):
    """Open it."""
    yield url
--- hold
import shop
from shop import stream
--- edit shop/_api.py
import contextlib

@contextlib.contextmanager
def stream(url):
    """Open it for reading."""
    yield url + "!"
--- expect
assert shop.stream is stream is shop._api.stream
assert stream.__module__ == "shop" and stream.__name__ == "stream"
assert stream.__doc__ == "Open it for reading."
with stream("a") as got:
    assert got == "a!"
