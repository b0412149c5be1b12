A package says that what it exports is its own: a function that loses its decorator says so still.
tags: cold
--- file pkg/__init__.py
from ._api import stream, send
space = locals()
for name in ("stream", "send"):
    space[name].__module__ = "pkg"
--- file pkg/_api.py
from contextlib import contextmanager
from functools import lru_cache, wraps

@contextmanager
def stream(n):
    yield n

def send(n):
    return n
--- hold
import pkg
stream, send = pkg.stream, pkg.send
--- replace pkg/_api.py
- @contextmanager
- def stream(n):
+ def stream(n):
...
- def send(n):
+ @contextmanager
+ def send(n):
--- expect
assert pkg.stream is stream and pkg.send is send
assert stream.__module__ == "pkg"
assert send.__module__ == "pkg"
assert stream.__name__ == "stream" and stream.__qualname__ == "stream"
